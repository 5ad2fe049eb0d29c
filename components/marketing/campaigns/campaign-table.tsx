import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import type { CampaignRow } from '#lib/marketing/campaigns/queries.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { channelWords, stateTones, stateWords, triggerWords } from './campaign-words.ts'

type Row = CampaignRow & { readonly what: string }

/** The campaigns of a page. `purposes`: what the policy calls «purpose/channel». */
export function CampaignTable({ rows, purposes }: { readonly rows: readonly CampaignRow[]; readonly purposes: Readonly<Record<string, string>> }) {
  return (
    <DeskTable
      caption="Рассылки"
      rows={rows.map((row) => ({ ...row, what: whatAndWhom(row, purposes) }))}
      columns={columns}
      rowKey={({ id }) => id}
      rowHref={({ number }) => `/desk/marketing/campaigns/${number}`}
      rowTone={({ state, stateById }) => (state === 'paused' && stateById === null ? 'danger' : state === 'cancelled' ? 'quiet' : undefined)}
    />
  )
}

const columns: readonly Column<Row>[] = [
  {
    key: 'name', title: 'Рассылка', grow: true,
    cell: ({ name, number }) => (
      <>
        <span className="wrap-anywhere">{name}</span> <span className="font-normal whitespace-nowrap text-muted">№&nbsp;{number}</span>
      </>
    ),
  },
  { key: 'state', title: 'Состояние', cell: ({ state }) => <StateBadge tone={stateTones[state]}>{stateWords[state]}</StateBadge> },
  { key: 'what', title: 'Что и кому', from: 'md', cell: ({ what }) => <span className="text-muted lg:whitespace-nowrap">{what}</span> },
  {
    key: 'when', title: 'С каких пор', from: 'lg',
    cell: ({ stateAt, state, scheduledAt }) => <span className="whitespace-nowrap text-muted">{state === 'scheduled' && scheduledAt ? `начнёт ${formatWhen(scheduledAt)}` : formatWhen(stateAt)}</span>,
  },
  { key: 'sent', title: 'Передано', align: 'end', from: 'sm', cell: ({ numbers }) => <span className="whitespace-nowrap tabular-nums">{sentText(numbers)}</span> },
]

function sentText({ handed, planned }: CampaignRow['numbers']): string {
  if (planned === 0) return '—'
  return handed === planned ? handed.toLocaleString('ru') : `${handed.toLocaleString('ru')} из ${planned.toLocaleString('ru')}`
}

function whatAndWhom({ channel, purpose, trigger, audience }: CampaignRow, purposes: Readonly<Record<string, string>>): string {
  const whom = trigger ? triggerWords[trigger] : (audience?.name ?? 'аудитория не выбрана')
  return `${channelWords[channel]}: ${purposes[`${purpose}/${channel}`] ?? purpose} · ${whom}`
}
