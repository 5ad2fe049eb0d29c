import { describe, expect, test } from 'vitest'
import type { VacancyView } from '#lib/careers/types.ts'
import { jsonFeed, rssFeed } from './feeds.ts'
import { nearVacancies } from './near-vacancies.ts'
import { vacancyPosting } from './vacancy-posting.ts'

const vacancy: VacancyView = {
  id: '0198c0de-0000-7000-8000-000000000001', slug: 'kladovshchik', title: 'Кладовщик', team: 'Склад', city: 'Саратов', employment: 'shifts', workplace: 'on_site',
  salary: { from: 6_200_000, to: 7_800_000, gross: true }, summary: 'Собирать заказы & улыбаться.', publishedAt: '2026-11-20T08:00:00.000Z', closesAt: '2026-12-20T19:59:59.999Z',
  description: ['Склад <рядом>.'], duties: ['Собирать'], requirements: [], conditions: ['График 2/2'], questions: [], open: true,
}

describe('JobPosting', () => {
  test('has what job searches want, in roubles a month', () => {
    expect(vacancyPosting(vacancy, 'https://bigio.ru')).toMatchObject({
      '@type': 'JobPosting', title: 'Кладовщик', datePosted: vacancy.publishedAt, validThrough: vacancy.closesAt, employmentType: 'OTHER', directApply: true, url: 'https://bigio.ru/careers/kladovshchik',
      baseSalary: { '@type': 'MonetaryAmount', currency: 'RUB', value: { minValue: 62_000, maxValue: 78_000, unitText: 'MONTH' } },
      jobLocation: { address: { addressLocality: 'Саратов', addressCountry: 'RU' } },
    })
  })

  test('its words are HTML in which nobody’s text is markup; an empty list is left out', () => {
    const { description } = vacancyPosting(vacancy, '') as { description: string }
    expect(description).toContain('<p>Склад &lt;рядом&gt;.</p>')
    expect(description).toContain('<ul><li>Собирать</li></ul>')
    expect(description).not.toContain('Что важно')
  })

  test.each([
    [{ from: 100_00, to: null }, { minValue: 100 }], [{ from: null, to: 100_00 }, { maxValue: 100 }], [{ from: 100_00, to: 100_00 }, { value: 100 }],
  ])('the pay %j', (salary, value) => {
    expect(vacancyPosting({ ...vacancy, salary: { ...salary, gross: true } }, '')).toMatchObject({ baseSalary: { value } })
  })

  test('says nothing of a pay that is not told, of an end that is not set; from home is said so', () => {
    const posting = vacancyPosting({ ...vacancy, salary: { from: null, to: null, gross: true }, closesAt: null, workplace: 'remote' }, '')
    expect(posting).not.toHaveProperty('baseSalary')
    expect(posting).not.toHaveProperty('validThrough')
    expect(posting).toMatchObject({ jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { name: 'Россия' } })
  })
})

describe('feeds', () => {
  const older = { ...vacancy, slug: 'older', publishedAt: '2026-10-01T08:00:00.000Z' }

  test('RSS: the newest first, nobody’s text is markup', () => {
    const xml = rssFeed([older, { ...vacancy, title: 'Кладовщик <b>&\u0000' }], 'https://bigio.ru')
    expect(xml).toContain('<title>Кладовщик &lt;b&gt;&amp;</title>')
    expect(xml).toContain('<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate>')
    expect(xml.indexOf('kladovshchik')).toBeLessThan(xml.indexOf('older'))
  })

  test('JSON Feed 1.1', () => {
    expect(jsonFeed([older, vacancy], 'https://bigio.ru')).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1', feed_url: 'https://bigio.ru/careers/feed.json',
      items: [{ id: 'https://bigio.ru/careers/kladovshchik', title: 'Кладовщик', date_published: vacancy.publishedAt, tags: ['Склад', 'Саратов'] }, { id: 'https://bigio.ru/careers/older' }],
    })
  })
})

test('others to look at: the same team first, then the same city, three at most, never itself', () => {
  const of = (slug: string, team: string, city: string) => ({ ...vacancy, slug, team, city })
  const all = [of('a', 'Офис', 'Москва'), of('b', 'Офис', 'Саратов'), of('c', 'Склад', 'Москва'), of('d', 'Офис', 'Москва'), vacancy]
  expect(nearVacancies(all, vacancy).map(({ slug }) => slug)).toEqual(['c', 'b', 'a'])
})
