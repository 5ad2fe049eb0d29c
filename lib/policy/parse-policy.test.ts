import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProcessingVerb } from '#lib/db/generated/enums.ts'
import { isHeading } from './classify-clauses.ts'
import { compareNumbers, isWithin } from './clause-number.ts'
import { parsePolicy } from './parse-policy.ts'

const owners = readFileSync('lib/policy/lint/owners-policy.txt', 'utf8')
const own = readFileSync('prisma/policy/policy.txt', 'utf8')
const numbersOf = (text: string) => parsePolicy(text).clauses.map(({ number }) => number)
const run = (prefix: string, last: number) => Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`)

const ownersNumbers = [
  '0.1', '0.2',
  '1', '1.1', ...run('1.1.', 9),
  '2', ...run('2.', 4),
  '3', '3.1', '3.2', ...run('3.2.', 4), '3.3', '3.3.1', '3.3.2', '3.4',
  '4', '4.1', ...run('4.1.', 10),
  '5', ...run('5.', 6),
  '6', '6.1', ...run('6.1.', 3), '6.2', ...run('6.2.', 4),
  '7', '7.1', '7.2', ...run('7.2.', 3), ...run('7.', 9).slice(2),
  '8', ...run('8.', 4),
  '9', ...run('9.', 3),
]

describe('the owner’s text', () => {
  const { title, clauses } = parsePolicy(owners)
  const textOf = (number: string) => clauses.find((clause) => clause.number === number)?.text ?? ''

  test('has every one of its numbered clauses, title and preamble', () => {
    expect(title).toBe('Политика конфиденциальности персональных данных')
    expect(clauses.map(({ number }) => number)).toEqual(ownersNumbers)
  })

  test('nothing of it is lost', () => {
    const words = (text: string) => text.replaceAll('**', '').split(/\s+/).filter(Boolean).map((word) => word.replace(/^(\d+(?:\.\d+)*)\.$/, '$1'))
    const numbered = clauses.map(({ number, text }) => (number.startsWith('0.') ? text : `${number} ${text}`))
    expect(words([title, ...numbered].join('\n'))).toEqual(words(owners))
  })

  test('a second paragraph belongs to its clause', () => {
    expect(textOf('7.5').split('\n\n')).toHaveLength(2)
    expect(textOf('7.5')).toContain('\n\nПользователь не вправе вносить изменения')
  })

  test.each([
    ['0.1', 'text_only'], ['4', 'text_only'], ['1.1.2', 'definition'], ['4.1.9', 'purpose'], ['5.1', 'term'], ['5.2', 'recipient'], ['5.3', 'recipient'],
    ['5.5', 'duty'], ['6.1.3', 'right'], ['6.2.4', 'duty'], ['7.8', 'liability'],
  ])('%s is of the class %s', (number, kind) => {
    expect(clauses.find((clause) => clause.number === number)?.class).toBe(kind)
  })
})

describe('the shop’s own text', () => {
  test('keeps every number of the owner’s, and adds only after them', () => {
    const numbers = numbersOf(own)
    expect(ownersNumbers.filter((number) => !numbers.includes(number))).toEqual([])
    const added = numbers.filter((number) => !ownersNumbers.includes(number))
    for (const number of added) {
      const parent = number.split('.').slice(0, -1).join('.')
      const siblings = ownersNumbers.filter((each) => isWithin(each, parent) && each.split('.').length === number.split('.').length)
      expect(siblings.filter((sibling) => compareNumbers(sibling, number) > 0)).toEqual([])
    }
    expect(numbers.at(-1)).toBe('9.3')
  })

  test('is written anew: no sentence is the owner’s', () => {
    const sentences = (text: string) => parsePolicy(text).clauses.filter((clause) => !isHeading(clause)).flatMap((clause) => clause.text.split(/[.;:]\s+|\n+/)).map((sentence) => sentence.trim().toLowerCase().replace(/[.;:]$/, ''))
    const theirs = new Set(sentences(owners))
    expect(sentences(own).filter((sentence) => sentence.split(' ').length > 5 && theirs.has(sentence))).toEqual([])
  })

  test('names the verbs that the journal knows, in their order §1.1.3', () => {
    const stems = [
      'сбор', 'запис', 'систематиз', 'накоплен', 'хранен', 'уточнен', 'извлечен', 'использован', 'передач', 'обезличив', 'блокирован', 'удален', 'уничтожен',
    ]
    const [, verbs = ''] = (parsePolicy(own).clauses.find(({ number }) => number === '1.1.3')?.text ?? '').split(': ')
    const named = verbs.replaceAll(/\([^)]*\)/g, '').split(',').map((word) => word.trim())
    expect(named.map((word) => stems.findIndex((stem) => word.startsWith(stem)))).toEqual(Object.values(ProcessingVerb).map((_, index) => index))
  })
})

describe('any text', () => {
  const sentence = fc.constantFrom('Мы храним данные.', 'Вы вправе спросить;', '30 дней — срок хранения.', 'Товар: часы', '1000 слов о cookie.')
  const clause = fc.record({ deeper: fc.integer({ min: -3, max: 1 }), skip: fc.integer({ min: 1, max: 3 }), paragraphs: fc.array(sentence, { minLength: 1, maxLength: 3 }), stop: fc.boolean() })

  test('numbers of any depth, with or without a full stop, paragraphs and line ends are read back', () => {
    fc.assert(fc.property(fc.array(clause, { minLength: 1, maxLength: 30 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom(' ', '\u00A0', '\t'), (drafts, end, space) => {
      let number: number[] = []
      const clauses = drafts.map(({ deeper, skip, paragraphs, stop }) => {
        const depth = Math.max(1, Math.min(number.length + deeper, 5))
        number = depth > number.length ? [...number, 1] : number.slice(0, depth).map((part, index) => (index === depth - 1 ? part + skip : part))
        return { number: number.join('.'), paragraphs, stop: stop || depth === 1 }
      })
      const text = ['Политика', ...clauses.map((each) => `${each.number}${each.stop ? '.' : ''}${space}${each.paragraphs.join(end + end)}`)].join(end + end)
      expect(parsePolicy(`\uFEFF${text}${end}`)).toMatchObject({
        title: 'Политика', clauses: clauses.map((each) => ({ number: each.number, text: each.paragraphs.join('\n\n') })),
      })
    }))
  })

  test.each([
    ['Политика\n\n1. А\n\n1.1. Б\n\n1.1. В', 'Line 7: clause 1.1 stands there twice'],
    ['Политика\n\n1. А\n\n1.2. Б\n\n1.1. В', 'Line 7: clause 1.1 stands after 1.2'],
    ['Политика\n\nБез номеров', 'no numbered clauses'],
    ['', 'no numbered clauses'],
  ])('%j: %s', (text, message) => {
    expect(() => parsePolicy(text)).toThrow(message)
  })

  test('a line that is broken is one paragraph', () => {
    expect(parsePolicy('Политика\n\n1. Мы храним\nданные\n30 дней.\n\n2. Конец').clauses).toMatchObject([{ text: 'Мы храним данные 30 дней.' }, { text: 'Конец' }])
  })
})
