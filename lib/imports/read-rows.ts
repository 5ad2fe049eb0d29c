import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { readCell } from './cell.ts'

/** A row of the file: its first line as an editor counts them, and its cells by field. */
export type FileRow = { readonly line: number; readonly cells: Readonly<Record<string, string>>; readonly tooLong: boolean }

type File = { readonly fileId: string; readonly delimiter: string; readonly header: readonly string[] }

/** The file ends in the middle of something; the message is Russian. */
export class BrokenFile extends Error {}

const parsed = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) })

/** The rows of a stored file below its header, without empty ones, in constant memory. Throws BrokenFile. */
export async function* readRows({ fileId, delimiter, header }: File): AsyncGenerator<FileRow> {
  const parser = parse({ info: true, delimiter, relax_column_count: true, relax_quotes: true, max_record_size: 1_000_000 })
  pipeline(Readable.from(parts(fileId)), parser, () => {})
  let first = true
  let last = 0
  try {
    for await (const row of parser) {
      const { record, info } = parsed.parse(row)
      last = info.lines
      if (first) {
        first = false
        continue
      }
      if (record.every((cell) => cell.trim() === '')) continue
      const line = info.lines - record.reduce((count, cell) => count + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0)
      const cells: Record<string, string> = {}
      header.forEach((field, place) => {
        if (field !== '') cells[field] = readCell(record[place] ?? '')
      })
      yield { line, cells, tooLong: record.length > header.length && record.slice(header.length).some((cell) => cell.trim() !== '') }
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'CSV_QUOTE_NOT_CLOSED') throw new BrokenFile(`В строке ${last + 1} или ниже открыта кавычка, и она нигде не закрыта`)
    if (typeof code === 'string' && code.startsWith('CSV_')) throw new BrokenFile(`После строки ${last} файл не похож на таблицу: проверьте кавычки и разделители`)
    throw error
  }
}

async function* parts(fileId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position++) {
    const part = await db.importPart.findUnique({ where: { fileId_position: { fileId, position } }, select: { content: true } })
    if (!part) return
    yield part.content
  }
}
