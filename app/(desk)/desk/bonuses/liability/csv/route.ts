import { staffFile } from '#lib/auth/staff-file.ts'
import { liabilityCsv } from '#lib/bonus-desk/overview/liability-csv.ts'
import { readLiability } from '#lib/bonus-desk/overview/read-liability.ts'

export const dynamic = 'force-dynamic'

/** What is owed by the month of expiry as a file for spreadsheets; nobody's data stand in it. */
export function GET(): Promise<Response> {
  return staffFile('bonus.read', async () => ({ type: 'text/csv; charset=utf-8', name: 'bonus-liability.csv', body: liabilityCsv(await readLiability()) }))
}
