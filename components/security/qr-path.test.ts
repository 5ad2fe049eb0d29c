import { expect, test } from 'vitest'
import { encode } from 'uqr'
import { qrPath } from './qr-path.ts'

test('draws exactly the dark modules', () => {
  const text = 'otpauth://totp/Smart%20Tracker:anna%40example.ru?secret=JBSWY3DPEHPK3PXP&issuer=Smart%20Tracker'
  const { size, path } = qrPath(text)
  const { data } = encode(text, { ecc: 'M', border: 3 })
  const drawn = new Set([...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].flatMap(([, x, y, length]) =>
    Array.from({ length: Number(length) }, (_, index) => `${Number(x) + index} ${y}`),
  ))
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])))
  expect(size).toBe(data.length)
  expect(drawn).toEqual(new Set(dark))
})
