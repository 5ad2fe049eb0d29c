import { SaxesParser, type SaxesTagNS } from 'saxes'
import { Unfit } from './unfit.ts'

const MOST_DEPTH = 400

export type Element = {
  /** Without its prefix, which anybody may choose. */
  readonly name: string
  /** By their names without prefixes. */
  readonly attributes: ReadonlyMap<string, string>
}

export type Visitor = {
  open?(element: Element): void
  text?(text: string): void
  close?(name: string): void
}

/** Reads XML as it comes. A document type is refused, and with it every entity: none is ever looked up. */
export async function walkXml(content: AsyncIterable<Buffer>, { open, text, close }: Visitor): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-8|utf-16|us-ascii)$/i.test(encoding)) throw new Unfit('cv-broken')
  })
  parser.on('doctype', (doctype) => {
    if (/\b(SYSTEM|PUBLIC)\b/.test(doctype)) throw new Unfit('cv-remote')
    throw new Unfit(doctype.includes('<!ENTITY') ? 'cv-bomb' : 'cv-broken')
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > MOST_DEPTH) throw new Unfit('cv-bomb')
    open?.(elementOf(tag))
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    close?.(tag.local)
  })
  parser.on('text', (piece) => text?.(piece))
  parser.on('cdata', (piece) => text?.(piece))
  let decoder: TextDecoder | undefined
  for await (const chunk of content) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
    parser.write(decoder.decode(chunk, { stream: true }))
  }
  // LibreOffice writes parts of no bytes.
  if (decoder) parser.write(decoder.decode()).close()
}

function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function elementOf({ local, attributes }: SaxesTagNS): Element {
  return { name: local, attributes: new Map(Object.values(attributes).map((attribute) => [attribute.local, attribute.value])) }
}
