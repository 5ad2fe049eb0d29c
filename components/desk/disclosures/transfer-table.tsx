import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import type { TransferLine } from '#lib/disclosures/desk/read-register.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { words } from '#lib/privacy/register/words.ts'

const results = { accepted: { text: 'принято', tone: 'positive' }, refused: { text: 'отказано', tone: 'danger' } } as const
const known = (list: Readonly<Record<string, string>>, code: string) => list[code] ?? code

/** Lines of the register: which fields, to whom, what for; never their values. */
export function TransferTable({ lines }: { readonly lines: readonly TransferLine[] }) {
  return (
    <DeskTable
      caption="Реестр передач" rows={lines} rowKey={({ id }) => id}
      columns={columnsOf}
    />
  )
}

export const purposeNames = words.purpose
export const fieldName = (code: string): string => known(words.transfer_field, code)

const columnsOf: readonly Column<TransferLine>[] = [
  { key: 'when', title: 'Когда', cell: ({ startedAt }) => <span className="whitespace-nowrap">{formatWhen(startedAt)}</span> },
  { key: 'to', title: 'Кому', cell: ({ recipient, authorityRequest }) => <span className="block sm:min-w-44">{recipient}{authorityRequest && <span className="block text-xs text-muted">запрос № {authorityRequest}</span>}</span> },
  { key: 'purpose', title: 'Цель', from: 'sm', cell: ({ purpose }) => known(words.purpose, purpose) },
  { key: 'fields', title: 'Что', from: 'md', grow: true, cell: ({ fields }) => fields.map((field) => known(words.transfer_field, field)).join(', ') },
  { key: 'result', title: 'Чем кончилось', cell: ({ result }) => { const { text, tone } = result === 'accepted' || result === 'refused' ? results[result] : { text: 'неизвестно', tone: 'caution' as const }; return <StateBadge tone={tone}>{text}</StateBadge> } },
  { key: 'hash', title: 'SHA-256', from: 'xl', cell: ({ payloadHash }) => <code className="text-xs">{payloadHash.slice(0, 12)}</code> },
]
