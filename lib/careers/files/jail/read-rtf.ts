import { checkFields, checkTemplate } from './check-reference.ts'
import { Unfit } from './unfit.ts'

const MOST_DEPTH = 300
/** Groups whose text is not the document's. */
const unread = new Set([
  'fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'listtable', 'listoverridetable',
  'rsidtbl', 'generator', 'themedata', 'colorschememapping', 'latentstyles', 'datastore', 'xmlnstbl', 'fldinst', 'template', 'nonshppict', 'annotation', 'atnid', 'atnauthor', 'bkmkstart', 'bkmkend',
])
const signs: Readonly<Record<string, string>> = {
  par: '\n', line: '\n', page: '\n', sect: '\n', row: '\n', tab: '\t', cell: '\t', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', emspace: ' ', enspace: ' ',
}
/** Windows code pages by RTF's number of a character set. */
const charsets: Readonly<Record<number, number>> = { 161: 1253, 162: 1254, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 }

type Group = {
  /** The destination its text goes to, once it is not the document's own. */
  readonly collects: 'nothing' | 'text' | 'field' | 'template'
  readonly page: number
  /** Bytes to be passed over after a character that is given by its number. */
  readonly fallback: number
}

/** The text of an RTF document that brings nothing but itself: no objects, fetched files, fields that fetch or run. */
export function readRtf(bytes: Buffer): string {
  const source = bytes.toString('latin1')
  const token = /([{}])|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([^{}\\\r\n]+)|[\r\n]+/giy
  const stack: Group[] = []
  const fonts = new Map<number, number>()
  let [text, field, template] = ['', '', '']
  let group: Group = { collects: 'text', page: 1252, fallback: 1 }
  let [font, skip, ignorable, ended] = [0, 0, false, false]

  const put = (piece: string): void => {
    if (group.collects === 'text') text += piece
    else if (group.collects === 'field') field += piece
    else if (group.collects === 'template') template += piece
  }
  const putBytes = (piece: Buffer): void => {
    const passed = Math.min(skip, piece.length)
    skip -= passed
    if (passed < piece.length) put(decode(piece.subarray(passed), group.page))
  }

  while (token.lastIndex < source.length) {
    const at = token.lastIndex
    const match = token.exec(source)
    if (!match) throw new Error(`nothing known at ${at}`)
    const [, brace, rawWord, number, hex, symbol, plain] = match
    if (ended) {
      if (/[^\s\0]/.test(match[0])) throw new Unfit('cv-polyglot')
      continue
    }
    if (brace === '{') {
      stack.push(group)
      if (stack.length > MOST_DEPTH) throw new Unfit('cv-bomb')
      ignorable = false
      skip = 0
    } else if (brace === '}') {
      const before = stack.pop()
      if (!before) throw new Unfit('cv-broken')
      if (group.collects === 'field' && before.collects !== 'field') {
        checkFields(field)
        field = ''
      }
      group = before
      skip = 0
      ended = stack.length === 0
    } else if (hex !== undefined) putBytes(Buffer.from(hex, 'hex'))
    else if (plain !== undefined) putBytes(Buffer.from(plain, 'latin1'))
    else if (symbol !== undefined) {
      if (symbol === '*') ignorable = true
      else if (symbol === '~') put('\u00a0')
      else if (/[\\{}]/.test(symbol)) putBytes(Buffer.from(symbol, 'latin1'))
      else if (/[\r\n]/.test(symbol)) put('\n')
    } else if (rawWord !== undefined) {
      const word = rawWord.toLowerCase()
      const value = Number(number ?? 0)
      checkWord(word)
      if (word === 'bin') token.lastIndex += Math.max(0, value)
      else if (word === 'ansicpg') group = { ...group, page: value }
      else if (word === 'uc') group = { ...group, fallback: Math.max(0, Math.min(16, value)) }
      else if (word === 'u') {
        put(String.fromCharCode(value < 0 ? value + 65_536 : value))
        skip = group.fallback
      } else if (word === 'f') {
        font = value
        group = { ...group, page: fonts.get(value) ?? group.page }
      } else if (word === 'fcharset') fonts.set(font, charsets[value] ?? 1252)
      else if (word in signs) put(signs[word] ?? '')
      else if (word === 'fldinst') group = { ...group, collects: 'field' }
      else if (word === 'template') group = { ...group, collects: 'template' }
      else if (group.collects === 'text' && (ignorable || unread.has(word))) group = { ...group, collects: 'nothing' }
      ignorable = false
    }
  }
  if (!ended) throw new Unfit('cv-broken')
  checkFields(field)
  checkTemplate(template)
  return text
}

/** Words that bring objects in, or files from elsewhere, wherever they stand. */
function checkWord(word: string): void {
  if (word.startsWith('obj') || word === 'oleclsid') throw new Unfit('cv-active')
  if (['nextfile', 'filetbl', 'file', 'subdocument', 'mmdatasource', 'mmconnectstr', 'mmquery', 'mailmerge'].includes(word)) throw new Unfit('cv-remote')
}

const decoders = new Map<number, TextDecoder>()

function decode(bytes: Buffer, page: number): string {
  let decoder = decoders.get(page)
  if (!decoder) {
    decoder = new TextDecoder(page === 65_001 ? 'utf-8' : page === 866 ? 'ibm866' : page === 10_007 ? 'x-mac-cyrillic' : /^(874|125\d)$/.test(String(page)) ? `windows-${page}` : 'windows-1252')
    decoders.set(page, decoder)
  }
  return decoder.decode(bytes)
}
