import localFont from 'next/font/local'

/*
 * Golos Text (SIL Open Font License, LICENSE beside this file), variable from 400 to 600, a file per alphabet, cut to what
 * Russian and English texts need: 25 kB together. README.md of this folder says how they are made.
 */
const cyrillic = localFont({
  src: './golos-cyrillic.woff2',
  weight: '400 600',
  variable: '--font-cyrillic',
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0401, U+0410-044F, U+0451, U+20BD, U+2116' }],
})

const latin = localFont({
  src: './golos-latin.woff2',
  weight: '400 600',
  variable: '--font-latin',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0020-007E, U+00A0, U+00A7, U+00A9, U+00AB, U+00AE, U+00B0-00B1, U+00B7, U+00BB, U+00D7, U+2009, U+2010-2015, U+2018-201E, U+2022, U+2026, U+202F, U+2122, U+2191, U+2193, U+2212',
    },
  ],
})

/** Class names that define the font variables which `--font-sans` reads. */
export const golos = `${cyrillic.variable} ${latin.variable}`
