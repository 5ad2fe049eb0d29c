import { staffStream } from '#lib/auth/staff-stream.ts'
import { now } from '#lib/clock/clock.ts'
import { exportCsv } from '#lib/imports/export-csv.ts'
import { isImportKind } from '#lib/imports/kinds.ts'
import { isoDay } from '#lib/text/iso-day.ts'

export const dynamic = 'force-dynamic'

/** Everything of one kind as the file that an import reads. */
export async function GET(_request: Request, { params }: { readonly params: Promise<{ kind: string }> }): Promise<Response> {
  const { kind } = await params
  const permission = kind === 'stock' ? 'stock.read' : 'catalogue.read'
  return staffStream(permission, `${isImportKind(kind) ? kind : 'file'}-${isoDay(now())}.csv`, async () => (isImportKind(kind) ? exportCsv(kind) : null))
}
