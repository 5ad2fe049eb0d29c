import { isUtf8 } from 'node:buffer'
import { Refusal } from '#lib/action/refusal.ts'

/**
 * The text of a file as spreadsheets save it: UTF-8 with or without a mark, UTF-16 with one, else Windows-1251. Refusals `empty-file`,
 * `spreadsheet` (a workbook instead of a table of text), `not-text`.
 */
export function decodeFile(file: Uint8Array): string {
  if (file.length === 0) throw new Refusal('empty-file')
  if (startsWith(file, 0x50, 0x4b, 3, 4) || startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) throw new Refusal('spreadsheet')
  const text = decoderOf(file).decode(file)
  if (text.includes('\0')) throw new Refusal('not-text')
  if (text.trim() === '') throw new Refusal('empty-file')
  return text
}

function decoderOf(file: Uint8Array): TextDecoder {
  if (startsWith(file, 0xff, 0xfe)) return new TextDecoder('utf-16le')
  if (startsWith(file, 0xfe, 0xff)) return new TextDecoder('utf-16be')
  return new TextDecoder(isUtf8(file) ? 'utf-8' : 'windows-1251')
}

function startsWith(file: Uint8Array, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, place) => file[place] === byte)
}
