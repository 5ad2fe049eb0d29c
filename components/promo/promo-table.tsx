import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { promoStates } from '#lib/promo/promo-state.ts'
import type { PromoRow } from '#lib/promo/queries.ts'
import { offerText, periodText, stateTones } from './promo-words.ts'

/** The promo codes of a page. */
export function PromoTable({ rows }: { readonly rows: readonly PromoRow[] }) {
  return (
    <DeskTable
      caption="Промокоды"
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/desk/promo-codes/${id}`}
      rowTone={({ state }) => (state === 'ended' || state === 'stopped' ? 'quiet' : undefined)}
      columns={columns}
    />
  )
}

const columns: readonly Column<PromoRow>[] = [
  { key: 'code', title: 'Код', cell: ({ code }) => <span className="whitespace-nowrap max-sm:wrap-anywhere max-sm:whitespace-normal">{code}</span> },
  { key: 'state', title: 'Состояние', cell: ({ state }) => <StateBadge tone={stateTones[state]}>{promoStates[state]}</StateBadge> },
  { key: 'offer', title: 'Что даёт', from: 'sm', grow: true, cell: (row) => `${offerText(row)}${row.scoped ? ', не на всё' : ''}` },
  { key: 'period', title: 'Когда', from: 'lg', cell: (row) => <span className="whitespace-nowrap text-muted">{periodText(row)}</span> },
  { key: 'person', title: 'На человека', from: 'lg', align: 'end', cell: ({ maxUsesPerPerson }) => maxUsesPerPerson ?? '—' },
  { key: 'uses', title: 'Применений', align: 'end', cell: ({ uses, maxUses }) => <span className="whitespace-nowrap">{maxUses === null ? uses : `${uses} из ${maxUses}`}</span> },
]
