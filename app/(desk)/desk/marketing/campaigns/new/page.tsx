import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { NewCampaignForm } from '#components/marketing/campaigns/new-campaign-form.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { campaignCells } from '#lib/marketing/campaigns/cells.ts'
import { getAudienceChoices } from '#lib/marketing/campaigns/queries.ts'

export const metadata: Metadata = { title: 'Новая рассылка' }

export default async function NewCampaignPage() {
  await staffOf('marketing.edit', '/desk/marketing/campaigns/new')
  const [cells, audiences] = await Promise.all([campaignCells(), getAudienceChoices()])
  return (
    <DeskPage title="Новая рассылка" back={{ href: '/desk/marketing', text: 'Рассылки' }} intro="Сначала черновик. Содержание, срок и проверки — на следующем шаге; согласует кто-то другой, запускаете вы.">
      <div className="max-w-xl">
        <DeskSection title="Кому и на каком основании">
          <NewCampaignForm cells={cells} audiences={audiences} />
        </DeskSection>
      </div>
    </DeskPage>
  )
}
