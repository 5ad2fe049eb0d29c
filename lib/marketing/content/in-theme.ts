export type LetterTheme = 'light' | 'dark'

const DARK = '@media (prefers-color-scheme: dark)'

/** A letter as a program in this theme shows it, whatever theme whoever looks at it has. */
export function inTheme(html: string, theme: LetterTheme): string {
  return html.replaceAll(DARK, theme === 'dark' ? '@media all' : '@media not all').replaceAll(/color-scheme: light dark;|content="light dark"/g, (text) => text.replace('light dark', theme))
}
