import { expect, test } from 'vitest'
import { filterOf, reviewsHref } from './reviews-href.ts'
import { writeSchema } from '#lib/reviews/schema.ts'
import { shownName, shownPseudonym } from '#lib/reviews/shown-name.ts'

const given = (over: object) => writeSchema.safeParse({ line: '1012-1', rating: '5', text: '', consents: [], ...over })

test('what cannot be seen of a text is not kept; walls of empty lines are one', () => {
  expect(given({ text: '  Ношу\u202e месяц\u0000,\r\n\r\n\r\n\r\nдоволен.\u200b ' }).data?.text).toBe('Ношу месяц,\n\nдоволен.')
})

test.each([
  ['nothing at all: stars alone', '', null], ['a word', 'хорошо', 'review-short'], ['spaces are no words', '            ', null], ['ten smileys are ten', '😀'.repeat(10), null], ['nine are nine', '😀'.repeat(9), 'review-short'],
  ['a book', 'я'.repeat(4001), 'review-long'],
])('%s', (_, text, code) => expect(given({ text }).error?.issues[0]?.message ?? null).toBe(code))

test.each([['0'], ['6'], ['2.5'], [''], ['пять'], [null]])('%j stars are no rating', (rating) => expect(given({ rating }).error?.issues[0]?.message).toBe('review-rating'))

test('the name is the first one and a letter; the pseudonym has nothing of it §4.1.14', () => {
  expect(shownName({ givenName: 'Анна', surname: 'Ильина' })).toBe('Анна И.')
  expect(shownPseudonym({ pseudonym: '4F2A' })).toBe('Покупатель 4F2A')
})

test('the address of a list says what goes not without saying, and reads back', () => {
  const all = { sort: 'helpful', stars: null, withPhotos: false, page: 1 } as const
  expect(reviewsHref('kvant', all)).toBe('/product/kvant/reviews')
  const some = { sort: 'low', stars: 2, withPhotos: true, page: 3 } as const
  const address = reviewsHref('kvant', some)
  expect(address).toBe('/product/kvant/reviews?sort=low&stars=2&photos=1&page=3')
  expect(filterOf(Object.fromEntries(new URL(address, 'http://shop').searchParams))).toEqual(some)
  expect(filterOf({ sort: 'x', stars: '9', page: '-1', photos: ['1', '1'] })).toEqual(all)
})
