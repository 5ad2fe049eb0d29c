import type { Metadata } from 'next'
import { NewCampaignForm } from '#components/bonus-desk/campaign-form.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { getCategoryChoices } from '#lib/bonus-desk/rules/queries.ts'

export const metadata: Metadata = { title: 'Новая акция' }

export default async function NewBonusCampaignPage() {
  await staffOf('bonus.edit', '/desk/bonuses/campaigns/new')
  return (
    <DeskPage title="Новая акция" back={{ href: '/desk/bonuses/campaigns', text: 'Акции' }} intro="Пока её не утвердил другой человек, она ничего не обещает.">
      <div className="max-w-3xl">
        <DeskSection title="Условия">
          <NewCampaignForm defaults={{ name: '', startsAt: '', endsAt: '', multiplier: '200', categoryId: '' }} categories={await getCategoryChoices()} />
        </DeskSection>
      </div>
    </DeskPage>
  )
}
