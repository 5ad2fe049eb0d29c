import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { checkObject, checkOpening } from './check-pdf-object.ts'
import { checkStreams } from './check-streams.ts'
import { parseWatched } from './parse-watched.ts'
import { Unfit } from './unfit.ts'

/** Points: some one metre eighty. */
const MOST_SIDE = 5000
const MOST_DEPTH = 50
/** Where the end of an archive can stand, from the end of the file. */
const ARCHIVE_END = 65_557

/**
 * The number of pages of a PDF that brings nothing but them: none of its objects, whichever table points to them or not, runs, fetches, embeds or submits
 * anything.
 */
export async function readPdf(bytes: Buffer, mostPages: number): Promise<number> {
  checkEnds(bytes)
  if (saysEncrypted(bytes)) throw new Unfit('cv-encrypted')
  await checkStreams(bytes)
  const context = await parseWatched(bytes, checkObject)
  if (context.trailerInfo.Encrypt) throw new Unfit('cv-encrypted')
  const root = context.lookup(context.trailerInfo.Root)
  if (!(root instanceof PDFDict)) throw new Unfit('cv-broken')
  checkOpening(context.lookup(root.get(PDFName.of('OpenAction'))))
  const pages = countPages(root, mostPages)
  if (pages === 0) throw new Unfit('cv-broken')
  return pages
}

/** Before a parser that has no password fails at what it cannot read. */
function saysEncrypted(bytes: Buffer): boolean {
  for (let at = bytes.indexOf('/Encrypt'); at >= 0; at = bytes.indexOf('/Encrypt', at + 8)) if (/[\s<]/.test(String.fromCharCode(bytes[at + 8] ?? 0))) return true
  return false
}

/** From its first byte to its last a PDF, and not the end of an archive as well. */
function checkEnds(bytes: Buffer): void {
  const end = bytes.lastIndexOf('%%EOF')
  if (end < 0) throw new Unfit('cv-broken')
  if (/[^\s\0]/.test(bytes.toString('latin1', end + 5))) throw new Unfit('cv-polyglot')
  if (/<(html|script|!doctype|svg|\?php)\b/i.test(bytes.toString('latin1', 0, 1024))) throw new Unfit('cv-polyglot')
  for (let at = bytes.lastIndexOf('PK\x05\x06'); at >= 0 && at > bytes.length - ARCHIVE_END; at = bytes.lastIndexOf('PK\x05\x06', at - 1)) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) throw new Unfit('cv-polyglot')
    if (at === 0) break
  }
}

/** Leaves of the tree of pages, each of a size that paper has. */
function countPages(root: PDFDict, most: number): number {
  const seen = new Set<PDFObject>()
  let count = 0
  const visit = (node: PDFObject | undefined, inherited: PDFObject | undefined, depth: number): void => {
    const dict = node instanceof PDFRef ? root.context.lookup(node) : node
    if (!(dict instanceof PDFDict) || seen.has(dict) || depth > MOST_DEPTH) throw new Unfit('cv-broken')
    seen.add(dict)
    const box = dict.lookup(PDFName.of('MediaBox')) ?? inherited
    const kids = dict.lookup(PDFName.of('Kids'))
    if (kids instanceof PDFArray) {
      for (const kid of kids.asArray()) visit(kid, box, depth + 1)
      return
    }
    count += 1
    if (count > most) throw new Unfit('cv-too-many-pages')
    checkSize(dict, box)
  }
  visit(root.get(PDFName.of('Pages')), undefined, 0)
  return count
}

function checkSize(page: PDFDict, box: PDFObject | undefined): void {
  const unit = page.lookup(PDFName.of('UserUnit'))
  const scale = unit instanceof PDFNumber ? unit.asNumber() : 1
  const sides = box instanceof PDFArray ? box.asArray().map((_, index) => box.lookup(index)).map((side) => (side instanceof PDFNumber ? side.asNumber() : Number.NaN)) : []
  const [left = 0, bottom = 0, right = 612, top = 792] = sides
  const longest = Math.max(Math.abs(right - left), Math.abs(top - bottom)) * scale
  if (!(longest <= MOST_SIDE)) throw new Unfit('cv-huge-page')
}
