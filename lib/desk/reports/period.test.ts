import { afterEach, expect, test } from 'vitest'
import { days, travel } from '#lib/clock/clock.ts'
import { periodOf } from './period.ts'

afterEach(() => travel(0))

test('thirty days up to today, in the shop\'s zone', () => {
  const { days: count, from, to } = periodOf(undefined)
  expect(count).toBe(30)
  expect(to.getTime() - from.getTime()).toBe(days(30))
  expect(from.toISOString()).toMatch(/T20:00:00\.000Z$/)
})

test('what is no period is the usual one', () => {
  expect(['7', '90', '365'].map((asked) => periodOf(asked).days)).toEqual([7, 90, 365])
  expect(['0', '-7', '8', 'year', ['7', '8'], {}].map((asked) => periodOf(asked).days)).toEqual([30, 30, 30, 30, 30, 30])
})
