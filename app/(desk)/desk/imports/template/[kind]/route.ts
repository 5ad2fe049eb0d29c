import { staffFile } from '#lib/auth/staff-file.ts'
import { templateCsv } from '#lib/imports/export-csv.ts'
import { isImportKind } from '#lib/imports/kinds.ts'

export const dynamic = 'force-dynamic'

/** The head of a file to be filled in. */
export async function GET(_request: Request, { params }: { readonly params: Promise<{ kind: string }> }): Promise<Response> {
  const { kind } = await params
  return staffFile('catalogue.import', async () => (isImportKind(kind) ? { type: 'text/csv; charset=utf-8', name: `${kind}-template.csv`, body: templateCsv(kind) } : null))
}
