import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { Refusal } from '#lib/action/refusal.ts'
import type { Actor } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { decodeFile } from './decode-file.ts'
import { findDelimiter } from './find-delimiter.ts'
import type { ImportKind } from './kinds.ts'
import { readHeader } from './read-header.ts'

/** Bytes of one row of `import_parts`. */
const PART = 4 * 2 ** 20

export type Staff = Pick<Actor, 'personId'> & { readonly role: StaffRole }

/**
 * Keeps a file and has it checked row by row; nothing of the catalogue changes. Returns the id of the dry run. Refusals `empty-file`,
 * `spreadsheet`, `not-text`, `columns-missing` (field `columns`), `columns-twice` (field `columns`), `broken-header`.
 */
export async function uploadImport(file: { readonly kind: ImportKind; readonly name: string; readonly content: Uint8Array }, staff: Staff): Promise<string> {
  const text = decodeFile(file.content)
  const delimiter = findDelimiter(text)
  const { fields, unknown, missing, twice } = readHeader(file.kind, firstRow(text, delimiter))
  if (missing.length > 0) throw new Refusal('columns-missing', { columns: missing.map((title) => `«${title}»`).join(', ') })
  if (twice.length > 0) throw new Refusal('columns-twice', { columns: twice.map((title) => `«${title}»`).join(', ') })
  const bytes = new TextEncoder().encode(text)
  const fileId = randomUUID()
  return db.$transaction(async (tx) => {
    for (let position = 0; position * PART < bytes.length; position++) {
      await tx.importPart.create({ data: { fileId, position, content: bytes.slice(position * PART, (position + 1) * PART) }, select: { position: true } })
    }
    const { id } = await tx.importRun.create({
      data: {
        kind: file.kind,
        fileName: file.name.trim().slice(0, 200) || 'файл.csv',
        fileId,
        size: bytes.length,
        delimiter,
        header: [...fields],
        unknown: unknown.map((title) => title.slice(0, 100)).slice(0, 50),
        dryRun: true,
        staffId: staff.personId,
        role: staff.role,
      },
      select: { id: true },
    })
    await addJob(tx, 'imports.run', { runId: id }, { key: `import:${id}` })
    return id
  })
}

function firstRow(text: string, delimiter: string): string[] {
  try {
    const [row] = parse(text.slice(0, 100_000), { delimiter, to: 1, relax_column_count: true, relax_quotes: true, bom: true })
    return Array.isArray(row) ? row.map(String) : []
  } catch {
    throw new Refusal('broken-header')
  }
}
