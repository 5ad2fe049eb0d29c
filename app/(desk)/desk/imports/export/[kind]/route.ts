import { staffStream } from '#lib/auth/staff-stream.ts'
import { now } from '#lib/clock/clock.ts'
import { exportCsv } from '#lib/imports/export-csv.ts'
import { exportParts } from '#lib/imports/export-parts.ts'
import { isImportKind } from '#lib/imports/kinds.ts'
import { isoDay } from '#lib/text/iso-day.ts'

export const dynamic = 'force-dynamic'

/** Everything of one kind as the file that an import reads; `?parts` as an archive of files that it takes, however large the catalogue is. */
export async function GET(request: Request, { params }: { readonly params: Promise<{ kind: string }> }): Promise<Response> {
  const { kind } = await params
  const inParts = new URL(request.url).searchParams.has('parts')
  const permission = kind === 'stock' ? 'stock.read' : 'catalogue.read'
  const name = `${isImportKind(kind) ? kind : 'file'}-${isoDay(now())}.${inParts ? 'zip' : 'csv'}`
  return staffStream(permission, name, async () => {
    if (!isImportKind(kind)) return null
    return inParts ? exportParts(kind) : exportCsv(kind)
  })
}
