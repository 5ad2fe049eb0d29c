import { StateTabs } from '#components/desk/state-tabs.tsx'
import { countWaiting } from '#lib/bonus-desk/adjustments/queries.ts'
import { countHeld } from '#lib/bonus-desk/referrals/queries.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'

const tabs = [
  { part: '', text: 'Обзор' },
  { part: '/rules', text: 'Правила' },
  { part: '/campaigns', text: 'Акции' },
  { part: '/liability', text: 'Обязательства' },
  { part: '/members', text: 'Участники' },
  { part: '/adjustments', text: 'Исправления' },
  { part: '/referrals', text: 'Приглашения' },
] as const

export type BonusTab = (typeof tabs)[number]['part']

/** The ways through the room of the programme; beside two of them how many wait for a human. */
export async function BonusTabs({ current, role }: { readonly current: BonusTab; /** Whoever looks: `sightOf`. */ readonly role: StaffRole }) {
  const [waiting, held] = await Promise.all([countWaiting(role), countHeld(role)])
  const counts: Partial<Record<BonusTab, number>> = { ...(waiting > 0 && { '/adjustments': waiting }), ...(held > 0 && { '/referrals': held }) }
  return (
    <StateTabs
      label="Бонусная программа"
      tabs={tabs.map(({ part, text }) => ({ href: `/desk/bonuses${part}`, text, current: part === current, ...(counts[part] !== undefined && { count: counts[part] }) }))}
    />
  )
}
