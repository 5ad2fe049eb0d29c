import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { plainText, wordsOf } from './read-words.ts'

async function each<T>(call: string, words: readonly string[]): Promise<T[]> {
  const rows = await db.$queryRawUnsafe<{ result: T }[]>(`select ${call} as result from unnest($1::text[]) with ordinality g (w, place) order by place`, words)
  return rows.map(({ result }) => result)
}

/** The words that are indexed: without one or two Russian letters, which are a preposition. */
const indexed = (text: string) => [...new Set(wordsOf(plainText(text)))].filter((word) => !/^[а-я]{1,2}$/.test(word)).toSorted()

test('what is asked is cut into the same words as what is indexed, whatever the catalogue says', async () => {
  const texts = (await db.$queryRaw<{ text: string }[]>`
    select name as text from products union select summary from products union select unnest(description) from products union select unnest(highlights) from products
    union select name || ' ' || value from attribute_values union select name from categories`).map(({ text }) => text)
  expect(texts.length).toBeGreaterThan(300)
  expect((await each<string[]>('search_words_of(w)', texts)).map((words) => words.toSorted())).toEqual(texts.map(indexed))
})

test('and whatever anybody types', async () => {
  const parts = fc.constantFrom('5', '1,9', ' ', 'атм', 'atm', 'мм', 'дней', 'часов', 'час', 'без', 'не', 'для', 'ip', '-', 'wi', 'fi', 'сим', 'карт', 'ё', 'Ы', 'x', '.', '«', '\u00a0', '_')
  await fc.assert(fc.asyncProperty(fc.array(fc.array(parts, { maxLength: 12 }).map((some) => some.join('')), { minLength: 1, maxLength: 50 }), async (texts) => {
    expect((await each<string[]>('search_words_of(w)', texts)).map((words) => words.toSorted())).toEqual(texts.map(indexed))
  }), { numRuns: 20 })
})

test.each([
  ['кольцо', 'колец'], ['кольцо', 'кольца'], ['ремешок', 'ремешков'], ['ремешок', 'ремешки'], ['зарядка', 'зарядок'], ['метка', 'меток'], ['батарейка', 'батареек'], ['маячок', 'маячков'],
  ['кошелёк', 'кошелька'], ['часы', 'часов'], ['браслет', 'браслетами'],
])('%s and %s have one stem', async (one, other) => {
  const [a, b] = await each<string>('search_stem(w)', [one, other].map((word) => word.replace('ё', 'е')))
  expect(a).toBe(b)
})

test.each([['часы', 'chasy'], ['орбита', 'orbita'], ['кольцо', 'koltso'], ['кольцо', 'kolco'], ['маяк', 'mayak'], ['маяк', 'majak'], ['ремешок', 'remeshok'], ['детские', 'detskie'], ['гармин', 'garmin'], ['классик', 'classic']])(
  '%s and %s sound the same', async (one, other) => {
    const [a, b] = await each<string>('search_key(w)', [one, other])
    expect(a).toBe(b)
  })
