const letters: Readonly<Record<string, string>> = { '/': '-', ' ': '-', '.': '-', ',': '-' }

/** The last part of a variant's URL: its colour and, where there is one, its size: «sand», «gold-18», «coral-s». */
export function variantPath(colour: string, size: string | null): string {
  if (size === null) return colour
  return `${colour}-${[...size.toLowerCase()].map((letter) => letters[letter] ?? letter).join('')}`
}
