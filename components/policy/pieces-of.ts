export type Piece = { readonly text: string; readonly href?: string }

const marks = /\((\/[a-z/-]+)\)|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<![\d.])(\d{1,2}(?:\.\d{1,3}){1,3})(?![\d.]*\d)/g

/** A text in pieces, with links where it names a page of the shop, an e-mail address or another clause. */
export function piecesOf(text: string, clauses: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: all, 1: path, 2: email, 3: number, index } of text.matchAll(marks)) {
    const href = path ?? (email ? `mailto:${email}` : number && clauses.has(number) ? `#${number}` : undefined)
    if (href === undefined) continue
    const shown = path ?? all
    const from = index + all.indexOf(shown)
    pieces.push({ text: text.slice(at, from) }, { text: shown, href })
    at = from + shown.length
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== '')
}
