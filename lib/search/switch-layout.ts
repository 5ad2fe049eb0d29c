const latin = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.'
const cyrillic = 'ёйцукенгшщзхъфывапролджэячсмитьбю'

const toCyrillic = new Map(Array.from(latin, (letter, at) => [letter, cyrillic[at] ?? letter]))
const toLatin = new Map(Array.from(cyrillic, (letter, at) => [letter, latin[at] ?? letter]))

/** A text as it had been, had the Russian layout been on instead of the English one: «rjkmwj» is «кольцо». Lower case. */
export function asCyrillic(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => toCyrillic.get(letter) ?? letter).join('')
}

/** The other way round: «цфеср» is «watch». */
export function asLatin(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => toLatin.get(letter) ?? letter).join('')
}

/** Both ways at once: each letter as the other layout has it. */
export function asOther(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => (/[а-яё]/.test(letter) ? toLatin.get(letter) : toCyrillic.get(letter)) ?? letter).join('')
}
