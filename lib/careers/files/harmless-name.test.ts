import { expect, test } from 'vitest'
import { harmlessName } from './harmless-name.ts'

test.each([
  ['Резюме Ёлкина (2026).pdf', 'Резюме Ёлкина (2026).pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\anna\\cv.docx', 'cv.docx'],
  ['cv\u202efdp.exe', 'cvfdp.exe'],
  ['a\u0000b\r\nSet-Cookie: x.pdf', 'abSet-Cookie_ x.pdf'],
  ['  .hidden. ', 'hidden'],
  ['con.pdf', '_con.pdf'],
  ['<b>"cv"</b>.pdf', 'b_.pdf'],
  ['', 'Резюме'],
  ['.pdf', 'pdf'],
  [`${'я'.repeat(300)}.pdf`, `${'я'.repeat(116)}.pdf`],
])('%j is kept as %j', (given, kept) => {
  expect(harmlessName(given)).toBe(kept)
})
