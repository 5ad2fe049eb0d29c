import type { Colour, Image } from './types.ts'

type ImageRow = { readonly file: string; readonly colourId: string | null; readonly width: number; readonly height: number; readonly alt: string }
type ColourRow = { readonly colourId: string; readonly colourName: string; readonly colourHex: string }

/** The pictures of a colour; of a colour without any, those that show no particular one, else all there are. */
export function imagesOf(rows: readonly ImageRow[], colourId: string): Image[] {
  const own = rows.filter((row) => row.colourId === colourId || row.colourId === null)
  return (own.length > 0 ? own : rows).map(({ file, width, height, alt }) => ({ src: file, width, height, alt }))
}

/** The different colours of variants, in their order. */
export function coloursOf(variants: readonly ColourRow[]): Colour[] {
  const colours = new Map<string, Colour>()
  for (const variant of variants) if (!colours.has(variant.colourId)) colours.set(variant.colourId, colourOf(variant))
  return [...colours.values()]
}

export function colourOf({ colourId, colourName, colourHex }: ColourRow): Colour {
  return { id: colourId, name: colourName, hex: colourHex }
}
