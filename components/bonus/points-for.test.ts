import { expect, test } from 'vitest'
import { pointsFor } from './points-for.ts'

test('12 990 ₽ at 3 % give 389 points, rounded down', () => {
  expect(pointsFor(1_299_000, 300)).toBe(389)
  expect(pointsFor(1_299_000, 400)).toBe(519)
  expect(pointsFor(1_299_000, 500)).toBe(649)
})

test('what is too little gives nothing', () => expect(pointsFor(3_300, 300)).toBe(0))
