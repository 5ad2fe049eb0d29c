import { expect, test } from 'vitest'
import { parseExactJson } from './parse-exact-json.ts'

test.each([
  ['{"message_id": 575976245313935471}', { message_id: '575976245313935471' }],
  ['{"message_id": "439166538239448536"}', { message_id: '439166538239448536' }],
  ['[9007199254740991, 9007199254740993, -9007199254740993]', [9_007_199_254_740_991, '9007199254740993', '-9007199254740993']],
  ['{"a": 1.5, "b": 1e300, "c": null, "d": "1e300"}', { a: 1.5, b: 1e300, c: null, d: '1e300' }],
])('%s', (text, expected) => {
  expect(parseExactJson(text)).toEqual(expected)
})

test.each(['', '{', 'undefined', '{"a": 01}'])('«%s» is no JSON', (text) => {
  expect(parseExactJson(text)).toBeNull()
})
