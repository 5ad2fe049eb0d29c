import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonForScript } from './json-for-script.ts'

test.each(['</script><script>alert(1)</script>', '<!--', ']]>', '<!-- <script>', '&lt;', '\u2028\u2029'])('%j neither breaks out nor gets lost', (text) => {
  const written = jsonForScript({ name: text, [text]: [text] })
  expect(written).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(written)).toEqual({ name: text, [text]: [text] })
})

test('any text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = jsonForScript({ text })
      expect(written).not.toMatch(/[<>&]/)
      expect(JSON.parse(written)).toEqual({ text })
    }),
  )
})
