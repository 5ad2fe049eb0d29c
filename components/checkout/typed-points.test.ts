import { expect, test } from 'vitest'
import { typedPoints } from './typed-points.ts'

test.each([[undefined, 0], ['', 0], ['0', 0], ['1200', 1200], ['1 200', 1200], ['1\u00a0200 ', 1200], ['12,5', Number.NaN], ['-5', Number.NaN], ['1e3', Number.NaN], ['все', Number.NaN]])('%j is %d', (typed, points) => {
  expect(typedPoints(typed)).toBe(points)
})
