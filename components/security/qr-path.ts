import { encode } from 'uqr'

/** A QR code as one path of an SVG whose view box is `size` wide and high, quiet zone included. */
export type Qr = { readonly size: number; readonly path: string }

/** Draws `text` as runs of dark modules, row by row. */
export function qrPath(text: string): Qr {
  const { size, data } = encode(text, { ecc: 'M', border: 3 })
  const path = data.map((row, y) => [...runsOf(row)].map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`).join('')).join('')
  return { size, path }
}

function* runsOf(row: readonly boolean[]): Generator<readonly [start: number, length: number]> {
  let start = 0
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x]) continue
    if (x > start) yield [start, x - start]
    start = x + 1
  }
}
