import { describe, expect, test } from 'vitest'
import { answersOf, wrongAnswer } from './answers-of.ts'
import { formatSalary } from './format-salary.ts'
import type { VacancyCard } from './types.ts'
import { chosenVacancies, filterOptions, parseVacancyFilter, vacanciesHref } from './vacancy-filter.ts'

const of = (slug: string, team: string, city: string): VacancyCard => ({
  slug, team, city, title: slug, employment: 'full_time', workplace: 'hybrid', salary: { from: null, to: null, gross: true }, summary: '', publishedAt: '2026-11-20T08:00:00.000Z', closesAt: null,
})
const all = [of('a', 'Склад', 'Саратов'), of('b', 'Разработка', 'Москва'), of('c', 'Разработка', 'Саратов')]

describe('filters of vacancies', () => {
  test('known values stay, all others are left out', () => {
    expect(parseVacancyFilter(all, { team: 'Разработка', city: 'Париж' })).toEqual({ team: 'Разработка', city: null })
    expect(parseVacancyFilter(all, { team: ['Разработка', 'Склад'] })).toEqual({ team: null, city: null })
    expect(parseVacancyFilter(all, { team: '__proto__', city: '' })).toEqual({ team: null, city: null })
  })

  test('the address of a filter reads as the same filter; of none it is the plain page', () => {
    const href = vacanciesHref({ team: 'Разработка', city: 'Москва' })
    expect(parseVacancyFilter(all, Object.fromEntries(new URL(href, 'http://x').searchParams))).toEqual({ team: 'Разработка', city: 'Москва' })
    expect(vacanciesHref({ team: null, city: null })).toBe('/careers')
  })

  test('each choice says what it would show beside the other filter', () => {
    expect(filterOptions(all, { team: null, city: 'Саратов' }, 'team')).toEqual([{ value: 'Разработка', count: 1 }, { value: 'Склад', count: 1 }])
    expect(filterOptions(all, { team: 'Склад', city: null }, 'city')).toEqual([{ value: 'Москва', count: 0 }, { value: 'Саратов', count: 1 }])
    expect(chosenVacancies(all, { team: 'Разработка', city: 'Саратов' }).map(({ slug }) => slug)).toEqual(['c'])
  })
})

test.each([
  [6_200_000, 7_800_000, '62 000 – 78 000 ₽'], [6_200_000, null, 'от 62 000 ₽'], [null, 7_800_000, 'до 78 000 ₽'], [5_000_000, 5_000_000, '50 000 ₽'], [null, null, null],
])('pay from %s to %s: %s', (from, to, text) => {
  expect(formatSalary({ from, to, gross: true })?.replaceAll('\u00a0', ' ') ?? null).toBe(text)
})

describe('answers', () => {
  const question = { id: '1', text: 'Готовы?', required: true, options: [] } as const

  test('what must be answered, and by what', () => {
    expect(wrongAnswer({ ...question, kind: 'text' }, '')).toBe('answer-missing')
    expect(wrongAnswer({ ...question, kind: 'text', required: false }, '')).toBeNull()
    expect(wrongAnswer({ ...question, kind: 'yes_no' }, 'Да')).toBeNull()
    expect(wrongAnswer({ ...question, kind: 'yes_no' }, 'Может быть')).toBe('answer-unknown')
    expect(wrongAnswer({ ...question, kind: 'choice', options: ['Один', 'Два'] }, 'Три')).toBe('answer-unknown')
  })

  test('are kept beside the question as it was asked; of other vacancies none', () => {
    expect(answersOf([{ ...question, kind: 'yes_no' }], { '1': 'Нет', '2': 'чужой' })).toEqual([{ question: 'Готовы?', answer: 'Нет' }])
    expect(() => answersOf([{ ...question, kind: 'yes_no' }], {})).toThrow('invalid')
  })
})
