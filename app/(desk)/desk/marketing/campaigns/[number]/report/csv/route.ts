import { reasonWords } from '#components/marketing/campaigns/campaign-words.ts'
import { staffFile } from '#lib/auth/staff-file.ts'
import { getCampaignReport } from '#lib/marketing/campaigns/get-report.ts'
import { getCampaign } from '#lib/marketing/campaigns/queries.ts'
import { reportCsv } from '#lib/marketing/campaigns/report-csv.ts'

export const dynamic = 'force-dynamic'

/** The numbers of a campaign as a file for spreadsheets; nobody's data stand in it. */
export function GET(_request: Request, { params }: RouteContext<'/desk/marketing/campaigns/[number]/report/csv'>): Promise<Response> {
  return staffFile('marketing.read', async () => {
    const campaign = await getCampaign((await params).number)
    if (!campaign) return null
    const reason = (code: string) => Object.entries(reasonWords).find(([each]) => each === code)?.[1] ?? code
    return { type: 'text/csv; charset=utf-8', name: `campaign-${campaign.number}.csv`, body: reportCsv(await getCampaignReport(campaign.id), { reason }) }
  })
}
