import type { Metadata } from 'next'
import { BonusTabs } from '#components/bonus-desk/bonus-tabs.tsx'
import { BeginDraft } from '#components/bonus-desk/rules-buttons.tsx'
import { RulesTable } from '#components/bonus-desk/rules-table.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { listRules } from '#lib/bonus-desk/rules/queries.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'

export const metadata: Metadata = { title: 'Правила бонусов' }

export default async function BonusRulesPage() {
  const staff = await staffOf('bonus.read', '/desk/bonuses/rules')
  const rows = await listRules()
  const open = rows.some(({ state }) => state !== 'published')
  return (
    <DeskPage
      title="Правила" back={{ href: '/desk/bonuses', text: 'Бонусы' }}
      intro="Числа и текст публикуются вместе и не меняются никогда. Готовится одна редакция; утверждает её не тот, кто писал."
      actions={!open && roleFor(staff.roles, 'bonus.edit') !== null && <BeginDraft />}
    >
      <BonusTabs current="/rules" role={sightOf(staff)} />
      <RulesTable rows={rows} />
    </DeskPage>
  )
}
