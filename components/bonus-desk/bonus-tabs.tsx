import { StateTabs } from '#components/desk/state-tabs.tsx'
import { countWaiting } from '#lib/bonus-desk/adjustments/queries.ts'
import { countHeld } from '#lib/bonus-desk/referrals/queries.ts'

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
export async function BonusTabs({ current }: { readonly current: BonusTab }) {
  const [waiting, held] = await Promise.all([countWaiting(), countHeld()])
  const counts: Partial<Record<BonusTab, number>> = { ...(waiting > 0 && { '/adjustments': waiting }), ...(held > 0 && { '/referrals': held }) }
  return (
    <StateTabs
      label="Бонусная программа"
      tabs={tabs.map(({ part, text }) => ({ href: `/desk/bonuses${part}`, text, current: part === current, ...(counts[part] !== undefined && { count: counts[part] }) }))}
    />
  )
}
