import { expect, test } from 'vitest'
import { styleSheet } from '#lib/mail/templates/theme.ts'
import { inTheme } from './in-theme.ts'

const html = `<meta name="color-scheme" content="light dark" /><style>${styleSheet}</style>`

test('a letter is shown in a theme whatever theme whoever looks has', () => {
  const [light, dark] = [inTheme(html, 'light'), inTheme(html, 'dark')]
  for (const text of [light, dark]) expect(text).not.toContain('prefers-color-scheme')
  expect(dark).toContain('@media all {')
  expect(dark).toContain('content="dark"')
  expect(light).toContain('@media not all {')
  expect(light).toContain('content="light"')
})
