const LATIN = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.'
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю'

const pairs = LATIN.split('').map((latin, i) => [latin, RUSSIAN[i] ?? ''] as const)
const toRussian = new Map(pairs)
const toLatin = new Map(pairs.map(([latin, russian]) => [russian, latin]))

/** «ghbdtn» as it comes out when the Russian layout is on: «привет». Lower-cased. */
export function inRussianLayout(text: string): string {
  return text.toLowerCase().split('').map((letter) => toRussian.get(letter) ?? letter).join('')
}

/** «привет» as it comes out when the Latin layout is on: «ghbdtn». Lower-cased. */
export function inLatinLayout(text: string): string {
  return text.toLowerCase().split('').map((letter) => toLatin.get(letter) ?? letter).join('')
}
