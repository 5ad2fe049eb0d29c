import { expect, test } from 'vitest'
import { fineBracket } from './fine-bracket.ts'

test.each([
  [999, 9999, null], [1000, 0, [3, 5]], [0, 10_000, [3, 5]], [9999, 99_999, [3, 5]], [10_000, 0, [5, 10]], [5, 100_000, [5, 10]],
  [100_000, 1_000_000, [5, 10]], [100_001, 0, [10, 15]], [0, 1_000_001, [10, 15]],
])('%i people, %i identifiers: %j millions §5.4', (people, identifiers, leak) => {
  expect(fineBracket({ people, identifiers, repeated: false })).toMatchObject({ leak, silence: [1, 3] })
})

test('a second leak costs a share of the revenue §5.4', () => {
  expect(fineBracket({ people: 1000, identifiers: 0, repeated: true }).words).toContain('выручки')
  expect(fineBracket({ people: 1000, identifiers: 0, repeated: false }).words).not.toContain('выручки')
})
