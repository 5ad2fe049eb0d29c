import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_QUERY, MOST_WORDS } from './limits.ts'
import { readQuery } from './read-query.ts'
import { plainText, wordsOf } from './read-words.ts'
import { asCyrillic, asLatin, asOther } from './switch-layout.ts'

/** The searched words of the reading as typed. */
const typed = (query: string) => readQuery(query).readings[0]?.tokens.map(({ word }) => word)
const readings = (query: string) => readQuery(query).readings.map(({ words }) => words.join(' '))

describe('keyboard layouts', () => {
  test.each([['rjkmwj', 'кольцо'], ['xfcs', 'часы'], [',hfcktn', 'браслет'], ['jh,bnf 2', 'орбита 2']])('%s is %s', (given, meant) => {
    expect(asCyrillic(given)).toBe(meant)
    expect(readings(given)).toContain(meant)
  })

  test.each([['цфеср', 'watch'], ['щки2', 'orb2'], ['пзы', 'gps']])('%s is %s', (given, meant) => {
    expect(asLatin(given)).toBe(meant)
  })

  test('switching twice gives what was typed', () => {
    fc.assert(fc.property(fc.stringMatching(/^[а-яё]{0,30}$/), (text) => {
      expect(asOther(asOther(text))).toBe(text)
    }))
  })

  test('words of both alphabets are read each in its own layout, too', () => {
    expect(readings('часы xfcs')).toContain('часы часы')
  })
})

describe('figures with units', () => {
  test.each([
    ['5 атм', '5atm'], ['5atm', '5atm'], ['5 ATM', '5atm'], ['10 атмосфер', '10atm'], ['ip 68', 'ip68'], ['IP-68', 'ip68'], ['14\u00a0дней', '14дн'], ['22 мм', '22мм'],
    ['1,96', '1.96'], ['40 часов', '40ч'], ['Wi-Fi', 'wifi'], ['сим-карта', 'симкарта'], ['без зарядки', 'без_зарядки'], ['не для плавания', 'без_плавания'],
  ])('%s is %s', (given, word) => {
    expect(wordsOf(plainText(given))).toEqual([word])
  })
})

describe('the vocabulary', () => {
  test.each([
    ['купить смарт часы недорого', ['смарт', 'часы']], ['smart watch', ['смарт', 'часы']], ['умные часы', ['смарт', 'часы']], ['фитнес-трекер', ['фитнес', 'браслет']],
    ['жпс', ['gps']], ['часы для ребёнка', ['часы', 'детские']], ['две недели', ['14дн']], ['ремень', ['ремешок']],
  ])('%s is read as %j', (given, words) => {
    expect(typed(given)).toEqual(words)
  })

  test('a colour is its facets alone; so is what lists filter by, beside its word', () => {
    expect(readQuery('чёрные').readings[0]?.tokens[0]).toMatchObject({ facets: ['colour:black', 'colour:graphite'], only: true })
    expect(readQuery('5 атм').readings[0]?.tokens[0]).toMatchObject({ facets: ['water:5atm'], only: false })
  })

  test('the thing itself stands before the first preposition', () => {
    expect(readQuery('ремешок для орбиты').readings[0]?.tokens.map(({ word, head }) => [word, head])).toEqual([['ремешок', true], ['орбиты', false]])
  })

  test('where nothing else is said, a word that says nothing is searched', () => {
    expect(typed('новый')).toEqual(['новый'])
  })
})

test('a sku may be typed with spaces, in either layout, from its third letter on', () => {
  expect(readQuery('orb2 graphite').skus).toContain('orb2-graphite')
  expect(readQuery('щки2').skus).toContain('orb2')
  expect(readQuery('or').skus).toEqual([])
})

test('only the last word, and only while no space follows, is the beginning of one', () => {
  const partial = (text: string) => readQuery(text, 'typing').readings[0]?.tokens.map((token) => token.partial)
  expect(partial('детские ча')).toEqual([false, true])
  expect(partial('детские часы ')).toEqual([false, false])
  expect(readQuery('детские ча').readings[0]?.tokens.some((token) => token.partial)).toBe(false)
})

test('as it was typed: no other layout, but what shoppers call things is still that', () => {
  expect(readQuery('xfcs', 'exact')).toMatchObject({ exact: true, skus: ['xfcs'], readings: [{ switched: false, words: ['xfcs'] }] })
  expect(readQuery('smartwatch', 'exact').readings.map(({ words }) => words)).toEqual([['смарт', 'часы']])
})

test('any string is read, and is cut', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 400, unit: 'binary' }), fc.string({ maxLength: 400 })), (text) => {
    for (const { tokens, words } of readQuery(text).readings) {
      expect(tokens.length).toBeLessThanOrEqual(MOST_WORDS)
      expect(words.join('').length).toBeLessThanOrEqual(LONGEST_QUERY * 4)
      for (const { word } of tokens) expect(word).toMatch(/^[a-z0-9а-я_.]+$/)
    }
  }))
  expect(readQuery('').readings).toEqual([])
  expect(readQuery('!!! 🙂 \0 \ud800').readings).toEqual([])
})
