import fc from 'fast-check'
import { expect, test } from 'vitest'
import { internalBarcode, isBarcode } from './barcode.ts'

test('known numbers', () => {
  expect(isBarcode('4006381333931')).toBe(true)
  expect(isBarcode('4006381333932')).toBe(false)
  expect(isBarcode('400638133393')).toBe(false)
  expect(() => internalBarcode('123456789012')).toThrow(RangeError)
})

test('every barcode we make is one, and no single wrong digit goes unnoticed', () => {
  const digit = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), fc.integer({ min: 0, max: 12 }), digit, (number, at, other) => {
      const barcode = internalBarcode(String(number))
      expect(isBarcode(barcode)).toBe(true)
      const changed = `${barcode.slice(0, at)}${other}${barcode.slice(at + 1)}`
      expect(isBarcode(changed)).toBe(changed === barcode)
    }),
  )
})
