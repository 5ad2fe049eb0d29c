import { crc32, deflateRawSync } from 'node:zlib'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'

/** A PDF of so many pages; `change` may do anything to it before it is written. */
export async function pdfCv(text = 'Curriculum vitae', pages = 1, change?: (pdf: PDFDocument) => unknown): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let page = 0; page < pages; page += 1) pdf.addPage([595, 842]).drawText(text, { x: 60, y: 760, size: 12, font })
  await change?.(pdf)
  return Buffer.from(await pdf.save())
}

export type ZipPart = {
  readonly name: string
  readonly content: string | Buffer
  readonly stored?: boolean
  /** What the archive says of the part instead of the truth. */
  readonly says?: { readonly size?: number; readonly crc?: number; readonly flags?: number; readonly offset?: number }
}

/** An archive, as wrong as it is told to be. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, content, stored = false, says = {} } of parts) {
    const plain = Buffer.from(content)
    const body = stored ? plain : deflateRawSync(plain)
    const fixed = Buffer.alloc(26)
    fixed.writeUInt16LE(20)
    fixed.writeUInt16LE(0x0800 | (says.flags ?? 0), 2)
    fixed.writeUInt16LE(stored ? 0 : 8, 4)
    fixed.writeUInt16LE(0x5c21, 8)
    fixed.writeUInt32LE(says.crc ?? crc32(plain), 10)
    fixed.writeUInt32LE(body.length, 14)
    fixed.writeUInt32LE(says.size ?? plain.length, 18)
    fixed.writeUInt16LE(Buffer.byteLength(name), 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(says.offset ?? at, 10)
    bodies.push(Buffer.from('PK\x03\x04'), fixed, Buffer.from(name), body)
    list.push(Buffer.from('PK\x01\x02\x14\x00'), fixed, place, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + body.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06'), end])
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export const docxTypes = (main = wordType, more = ''): ZipPart => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/>${more}</Types>`,
})
export const rels = (name: string, inside: string): ZipPart => ({ name, content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>` })
export const wordBody = (inside: string, doctype = ''): ZipPart => ({ name: 'word/document.xml', content: `<?xml version="1.0" encoding="UTF-8"?>${doctype}<w:document ${w}><w:body>${inside}</w:body></w:document>` })
export const wordText = (text: string): string => text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join('')
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const mainRels = rels('_rels/.rels', `<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`)

/** A Word document; parts of the same name take the place of its own. */
export function docxCv(text = 'Резюме', more: readonly ZipPart[] = []): Buffer {
  const own = [docxTypes(), mainRels, wordBody(wordText(text))].map((part) => more.find(({ name }) => name === part.name) ?? part)
  return zipOf([...own, ...more.filter(({ name }) => !own.some((part) => part.name === name))])
}

export const relationship = (type: string, target: string, outside = true): string => `<Relationship Id="r9" Type="${office}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`

/** An OpenDocument text; parts of the same name take the place of its own. */
export function odtCv(text = 'Резюме', more: readonly ZipPart[] = []): Buffer {
  const own: ZipPart[] = [{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }, odtManifest(), odtBody(text.split('\n').map((line) => `<text:p>${line}</text:p>`).join(''))]
  const merged = own.map((part) => more.find(({ name }) => name === part.name) ?? part)
  return zipOf([...merged, ...more.filter(({ name }) => !own.some((part) => part.name === name))])
}

export const odtManifest = (inside = ''): ZipPart => ({
  name: 'META-INF/manifest.xml',
  content: `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text">${inside}</manifest:file-entry></manifest:manifest>`,
})
export const odtBody = (inside: string): ZipPart => ({
  name: 'content.xml',
  content: `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>${inside}</office:text></office:body></office:document-content>`,
})

/** An RTF document in Windows-1251. */
export const rtfCv = (inside = String.raw`\'d0\'e5\'e7\'fe\'ec\'e5\par`): Buffer => Buffer.from(String.raw`{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fnil\fcharset204 Arial;}}\f0 ${inside}}`, 'latin1')

/** Bytes as an upload brings them. */
export async function* upload(bytes: Uint8Array, step = 65_536): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
}
