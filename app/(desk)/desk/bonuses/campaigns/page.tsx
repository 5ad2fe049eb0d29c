import type { Metadata } from 'next'
import { BonusTabs } from '#components/bonus-desk/bonus-tabs.tsx'
import { CampaignTable } from '#components/bonus-desk/campaign-table.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { listCampaigns } from '#lib/bonus-desk/campaigns/queries.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'

export const metadata: Metadata = { title: 'Акции бонусной программы' }

export default async function BonusCampaignsPage() {
  const staff = await staffOf('bonus.read', '/desk/bonuses/campaigns')
  const rows = await listCampaigns()
  const create = roleFor(staff.roles, 'bonus.edit') !== null && (
    <LinkButton href={route('/desk/bonuses/campaigns/new')} prefetch={false} size="s">
      Новая акция
    </LinkButton>
  )
  return (
    <DeskPage title="Акции" back={{ href: '/desk/bonuses', text: 'Бонусы' }} intro="На время начисляется больше. Если к товару подходят несколько акций, действует лучшая." actions={create}>
      <BonusTabs current="/campaigns" role={sightOf(staff)} />
      {rows.length > 0 ? <CampaignTable rows={rows} /> : <DeskEmpty title="Акций пока нет" action={create} />}
    </DeskPage>
  )
}
