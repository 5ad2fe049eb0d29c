import { staffFile } from '#lib/auth/staff-file.ts'
import { periodOf } from '#lib/desk/reports/period.ts'
import { reportKind, reportsCsv } from '#lib/desk/reports/reports-csv.ts'

export const dynamic = 'force-dynamic'

/** One of the reports as a file for spreadsheets; nobody's data stand in it. */
export function GET(request: Request, { params }: RouteContext<'/desk/reports/[kind]'>): Promise<Response> {
  return staffFile('reports.read', async () => {
    const kind = reportKind((await params).kind)
    const period = periodOf(new URL(request.url).searchParams.get('days'))
    return kind && { type: 'text/csv; charset=utf-8', name: `${kind}-${period.days}.csv`, body: await reportsCsv(kind, period) }
  })
}
