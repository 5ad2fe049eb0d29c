import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { Unfit } from './unfit.ts'

/** What carries programs, other files and what is not a page. */
const activeKeys = new Set(['JS', 'JavaScript', 'XFA', 'EmbeddedFiles', 'EF', 'AF', 'RichMediaContent', 'RichMediaSettings', 'Collection', 'Renditions'])
const activeActions = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToE', 'Rendition', 'Movie', 'Sound', 'GoTo3DView', 'RichMediaExecute', 'SetOCGState'])
const activeNotes = new Set(['FileAttachment', 'RichMedia', 'Movie', 'Screen', '3D', 'Sound'])
const packed = new Set(['FlateDecode', 'Fl', 'LZWDecode', 'LZW', 'RunLengthDecode', 'RL'])
/** Points of a picture, as it is unpacked to. */
const MOST_POINTS = 100_000_000
/** Bytes of a stream whose unpacking nobody has counted. */
const MOST_LZW = 2 * 1024 * 1024
const MOST_DEPTH = 200

/** Looks at one object of a PDF and at all that is written within it. */
export function checkObject(object: PDFObject): void {
  const todo: { readonly object: PDFObject; readonly depth: number }[] = [{ object, depth: 0 }]
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { object: each, depth } = next
    if (depth > MOST_DEPTH) throw new Unfit('cv-bomb')
    const push = (inner: PDFObject): unknown => todo.push({ object: inner, depth: depth + 1 })
    if (each instanceof PDFStream) {
      checkStream(each)
      push(each.dict)
    } else if (each instanceof PDFDict) {
      checkDict(each)
      each.values().forEach(push)
    } else if (each instanceof PDFArray) each.asArray().forEach(push)
  }
}

/** What happens when the file is opened: it may show a page. */
export function checkOpening(action: PDFObject | undefined): void {
  if (action instanceof PDFDict && nameOf(action.get(PDFName.of('S'))) !== 'GoTo') throw new Unfit('cv-active')
}

function checkDict(dict: PDFDict): void {
  const keys = new Set(dict.keys().map((key) => key.decodeText()))
  if (keys.has('AA') || [...keys].some((key) => activeKeys.has(key))) throw new Unfit('cv-active')
  const [action, subtype, type, system] = ['S', 'Subtype', 'Type', 'FS'].map((key) => nameOf(dict.get(PDFName.of(key))))
  if (action !== undefined && activeActions.has(action)) throw new Unfit('cv-active')
  if (type === 'EmbeddedFile' || (subtype !== undefined && activeNotes.has(subtype))) throw new Unfit('cv-active')
  if (action === 'GoToR' || system === 'URL') throw new Unfit('cv-remote')
}

function checkStream({ dict, ...stream }: PDFStream): void {
  const of = (key: string): PDFObject | undefined => dict.get(PDFName.of(key))
  // A stream whose content is in another file, a page that is taken from one, and what printers fetched.
  if (of('F') || of('FFilter') || of('Ref') || of('OPI')) throw new Unfit('cv-remote')
  const filters = filtersOf(of('Filter'))
  if (filters.filter((filter) => packed.has(filter)).length > 1) throw new Unfit('cv-bomb')
  const length = 'contents' in stream && stream.contents instanceof Uint8Array ? stream.contents.length : 0
  if (filters.some((filter) => filter.startsWith('LZW')) && length > MOST_LZW) throw new Unfit('cv-bomb')
  const [width, height] = [of('Width'), of('Height')].map((side) => (side instanceof PDFNumber ? side.asNumber() : 0))
  if ((width ?? 0) * (height ?? 0) > MOST_POINTS) throw new Unfit('cv-bomb')
}

function filtersOf(filter: PDFObject | undefined): string[] {
  const names = filter instanceof PDFArray ? filter.asArray() : filter ? [filter] : []
  return names.map((name) => nameOf(name) ?? '')
}

const nameOf = (object: PDFObject | undefined): string | undefined => (object instanceof PDFName ? object.decodeText() : undefined)
