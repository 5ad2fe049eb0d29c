import { inflateSync } from 'node:zlib'

/** The words of a PDF as a reader would copy them, page by page; good for what `renderPdf` makes. */
export function pdfText(pdf: Buffer): string {
  const objects = readObjects(pdf)
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  for (const { head } of objects.values()) {
    const resources = /\/Font <<([^>]*)>>/.exec(head)?.[1] ?? ''
    for (const [, name = '', id = ''] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1]
      fonts.set(name, readCmap(objects.get(cmap ?? '')?.stream ?? ''))
    }
  }
  const pages = [...objects.values()].filter(({ stream }) => / Tj|\] TJ/.test(stream))
  return pages.map(({ stream }) => readPage(stream, fonts)).join('\n')
}

type PdfObject = { readonly head: string; readonly stream: string }

function readObjects(pdf: Buffer): Map<string, PdfObject> {
  const found = new Map<string, PdfObject>()
  const raw = pdf.toString('latin1')
  for (const [, id = '', body = ''] of raw.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', rest] = body.split(/\nstream\n/, 2)
    const bytes = Buffer.from((rest ?? '').replace(/\nendstream$/, ''), 'latin1')
    const text = head.includes('/FlateDecode') && !head.includes('/FontFile') ? inflated(bytes) : bytes.toString('latin1')
    found.set(id, { head: head.replaceAll('\n', ' '), stream: text })
  }
  return found
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return ''
  }
}

/** Glyph to text: pdfkit lists all in ranges `<0000> <00ff> [<0041> …]`. */
function readCmap(cmap: string): ReadonlyMap<string, string> {
  const signs = new Map<string, string>()
  for (const [, from = '', list = ''] of cmap.matchAll(/<([\da-f]+)> <[\da-f]+> \[([^\]]*)\]/gi)) {
    for (const [index, [, code = '']] of [...list.matchAll(/<([\da-f ]*)>/gi)].entries()) {
      const units = code.replaceAll(' ', '').match(/.{4}/g) ?? []
      signs.set((Number.parseInt(from, 16) + index).toString(16).padStart(4, '0'), units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join(''))
    }
  }
  return signs
}

function readPage(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined
  const lines: string[] = []
  for (const [, name, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name)
    else {
      const glyphs = [...(shown ?? '').matchAll(/<([\da-f]*)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      lines.push(glyphs.map((glyph) => font?.get(glyph.toLowerCase()) ?? '').join(''))
    }
  }
  return lines.join('\n')
}
