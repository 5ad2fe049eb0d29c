import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { stateTones, stateWords } from '#components/marketing/campaigns/campaign-words.ts'
import { DaysSection, LeftOutSection, LinksSection, ReportSums, VariantsSection } from '#components/marketing/campaigns/report-sections.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { getCampaignReport } from '#lib/marketing/campaigns/get-report.ts'
import { getCampaign } from '#lib/marketing/campaigns/queries.ts'

export const metadata: Metadata = { title: 'Отчёт о рассылке' }

type Props = { readonly params: Promise<{ number: string }> }

export default async function CampaignReportPage({ params }: Props) {
  const { number } = await params
  const path = `/desk/marketing/campaigns/${number}`
  await staffOf('marketing.read', `${path}/report`)
  const campaign = await getCampaign(number)
  if (!campaign) return <MissingInDesk />
  const report = await getCampaignReport(campaign.id)
  return (
    <DeskPage
      title={<>Отчёт: {campaign.name}</>}
      badge={<StateBadge tone={stateTones[campaign.state]}>{stateWords[campaign.state]}</StateBadge>}
      back={{ href: path, text: 'Рассылка' }}
      actions={<a href={`${path}/report/csv`} download className="link text-sm">Скачать CSV</a>}
      intro="Только числа, без людей. Открытия и переходы считаются у тех, кто разрешил; остальные переходы — общим числом."
    >
      {campaign.startedAt === null ? (
        <DeskEmpty title="Рассылка ещё не начиналась">Отчёт появится с первым письмом.</DeskEmpty>
      ) : (
        <>
          <ReportSums report={report} campaign={campaign} />
          <div className="grid items-start gap-4 xl:grid-cols-2">
            <div className="grid min-w-0 gap-4">
              <DaysSection days={report.days} />
              <VariantsSection variants={report.variants} decision={campaign.decision} />
            </div>
            <div className="grid min-w-0 gap-4">
              <LeftOutSection report={report} />
              <LinksSection links={report.links} />
            </div>
          </div>
        </>
      )}
    </DeskPage>
  )
}
