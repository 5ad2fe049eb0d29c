import { expect, test } from 'vitest'
import { likePrefix, searchTerms } from './search-terms.ts'

test('a search is an e-mail, a phone or a name', () => {
  expect(searchTerms(' Anna@Exa')).toEqual({ by: 'email', prefix: 'anna@exa' })
  expect(searchTerms('8 (917) 123-45-67')).toEqual({ by: 'phone', prefix: '+79171234567' })
  expect(['8917', '917', '+7 917'].map(searchTerms)).toEqual(Array.from({ length: 3 }, () => ({ by: 'phone', prefix: '+7917' })))
  expect(searchTerms('Семёнов  Пётр Ильич')).toEqual({ by: 'name', words: ['семенов', 'петр'] })
  expect([searchTerms(''), searchTerms(' \u0000 ')]).toEqual([null, null])
})

test('signs of patterns are searched for as such', () => {
  expect(likePrefix('100%_a\\')).toBe('100\\%\\_a\\\\%')
})
