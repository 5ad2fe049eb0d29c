import { db } from '#lib/db/db.ts'
import { guardCell } from './cell.ts'
import { titleOf } from './columns.ts'
import { csvRow } from './export-csv.ts'
import { isImportKind } from './kinds.ts'

const PAGE = 5000

/** The errors of a run as a file; null when there is no such run. */
export async function exportErrors(runId: string): Promise<AsyncGenerator<string> | null> {
  const run = await db.importRun.findUnique({ where: { id: runId }, select: { kind: true } })
  const kind = run?.kind
  if (!isImportKind(kind)) return null
  return (async function* () {
    yield `\ufeff${csvRow(['Строка', 'Столбец', 'Ошибка'])}`
    for (let from = 0; ; from += PAGE) {
      const errors = await db.importError.findMany({ where: { runId }, orderBy: [{ line: 'asc' }, { column: 'asc' }], skip: from, take: PAGE })
      yield errors.map(({ line, column, message }) => csvRow([String(line), column === '' ? 'строка целиком' : titleOf(kind, column), guardCell(message)])).join('')
      if (errors.length < PAGE) return
    }
  })()
}
