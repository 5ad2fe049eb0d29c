import { staffFile } from '#lib/auth/staff-file.ts'
import { getPromoReport } from '#lib/promo/get-promo-report.ts'
import { getPromo } from '#lib/promo/queries.ts'
import { reportCsv } from '#lib/promo/report-csv.ts'

export const dynamic = 'force-dynamic'

/** Uses by day as a file for spreadsheets; nobody's data stand in it. */
export function GET(_request: Request, { params }: RouteContext<'/desk/promo-codes/[id]/report'>): Promise<Response> {
  return staffFile('promo.read', async () => {
    const promo = await getPromo((await params).id)
    return promo && { type: 'text/csv; charset=utf-8', name: `promo-${promo.id}.csv`, body: reportCsv(await getPromoReport(promo.id)) }
  })
}
