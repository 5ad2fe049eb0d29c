import { expect, test } from 'vitest'
import { barsPath } from './bars-path.ts'

test('the highest bar is as high as the drawing, one product among many is still seen, nothing is nothing', () => {
  expect(barsPath([0, 400, 1])).toBe('M1.08 1v-1h.84V1zM2.08 1v-0.08h.84V1z')
})

test('where there is nothing at all, nothing is drawn', () => expect(barsPath([0, 0])).toBe(''))
