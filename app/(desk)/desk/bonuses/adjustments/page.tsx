import type { Metadata } from 'next'
import { AdjustmentTable } from '#components/bonus-desk/adjustment-table.tsx'
import { BonusTabs } from '#components/bonus-desk/bonus-tabs.tsx'
import { adjustmentStates } from '#components/bonus-desk/bonus-words.ts'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { queryOf } from '#components/desk/query-of.ts'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { listAdjustments, readListQuery } from '#lib/bonus-desk/adjustments/queries.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'

export const metadata: Metadata = { title: 'Исправления бонусов' }

const path = '/desk/bonuses/adjustments'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export default async function AdjustmentsPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const staff = await staffOf('bonus.read', path)
  const query = readListQuery(await searchParams)
  const { lines, older } = await listAdjustments(sightOf(staff), query)
  const tab = (text: string, state?: 'waiting' | 'done' | 'refused') => ({ text, href: `${path}${queryOf({ state })}`, current: query.state === state })
  return (
    <DeskPage title="Исправления" back={{ href: '/desk/bonuses', text: 'Бонусы' }} intro="Начислить или списать бонусы можно на странице участника. Сверх того, что правила разрешают одному, решает второй человек.">
      <BonusTabs current="/adjustments" role={sightOf(staff)} />
      <StateTabs label="Состояние" tabs={[tab('Все'), ...(['waiting', 'done', 'refused'] as const).map((state) => tab(capital(adjustmentStates[state].text), state))]} />
      {lines.length > 0 ? <AdjustmentTable lines={lines} decider={roleFor(staff.roles, 'bonus.approve') === null ? null : staff.personId} /> : <DeskEmpty title={query.state ? 'Таких исправлений нет' : 'Исправлений пока не было'} />}
      <KeysetNav newer={query.before ? `${path}${queryOf({ state: query.state })}` : null} newerText="К началу" older={older === null ? null : `${path}${queryOf({ state: query.state, before: String(older) })}`} />
    </DeskPage>
  )
}
