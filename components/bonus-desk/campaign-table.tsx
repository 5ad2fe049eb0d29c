import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import type { CampaignRow } from '#lib/bonus-desk/campaigns/queries.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { campaignPhases } from './bonus-words.ts'

/** The campaigns of the programme, the newest first. */
export function CampaignTable({ rows }: { readonly rows: readonly CampaignRow[] }) {
  return (
    <DeskTable
      caption="Акции" rows={rows} rowKey={({ id }) => id} rowHref={({ id }) => `/desk/bonuses/campaigns/${id}`} columns={columns}
      rowTone={({ phase }) => (phase === 'over' || phase === 'stopped' ? 'quiet' : undefined)}
    />
  )
}

const columns: readonly Column<CampaignRow>[] = [
  { key: 'name', title: 'Название', cell: ({ name }) => <span className="block min-w-28 sm:min-w-56">{name}</span> },
  { key: 'phase', title: 'Состояние', cell: ({ phase }) => <StateBadge tone={campaignPhases[phase].tone}>{campaignPhases[phase].text}</StateBadge> },
  { key: 'multiplier', title: 'Больше', align: 'end', cell: ({ multiplier }) => `×\u00a0${(multiplier / 100).toLocaleString('ru-RU')}` },
  { key: 'what', title: 'За что', from: 'sm', grow: true, cell: ({ category }) => category?.name ?? 'за все товары' },
  { key: 'period', title: 'Когда', from: 'lg', cell: ({ startsAt, endsAt }) => <span className="whitespace-nowrap text-muted">{`${formatWhen(startsAt)} — ${formatWhen(endsAt)}`}</span> },
]
