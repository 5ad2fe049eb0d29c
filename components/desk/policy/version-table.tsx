import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { changeWords } from '#components/policy/purpose-words.ts'
import type { DeskVersion } from '#lib/policy/desk/read-documents.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { stateWords } from './version-words.ts'

type Props = { readonly versions: readonly DeskVersion[]; readonly inForce: number | null; readonly names: ReadonlyMap<string, string> }

/** Every version of a document with who wrote and who approved it. */
export function VersionTable({ versions, inForce, names }: Props) {
  const nameOf = (mark: string | null) => (mark === null ? '—' : (names.get(mark) ?? mark))
  return (
    <DeskTable
      caption="Редакции" rows={versions} rowKey={({ number }) => String(number)}
      columns={columnsOf(inForce, nameOf)}
    />
  )
}

function columnsOf(inForce: number | null, nameOf: (mark: string | null) => string): Column<DeskVersion>[] {
  return [
    { key: 'number', title: '№', cell: ({ number }) => number },
    { key: 'state', title: 'Состояние', cell: ({ number, state }) => (number === inForce ? <StateBadge tone="positive">действует</StateBadge> : <StateBadge tone={stateWords[state].tone}>{stateWords[state].text}</StateBadge>) },
    { key: 'from', title: 'В силе с', cell: ({ effectiveFrom }) => (effectiveFrom ? formatDate(effectiveFrom) : '—') },
    { key: 'class', title: 'Изменение', from: 'md', grow: true, cell: ({ changeClass }) => changeWords[changeClass] },
    { key: 'author', title: 'Автор', from: 'lg', cell: ({ author }) => nameOf(author) },
    { key: 'approver', title: 'Утвердил', from: 'lg', cell: ({ approver }) => nameOf(approver) },
    { key: 'hash', title: 'SHA-256', from: 'xl', cell: ({ hash }) => <code className="text-xs">{hash.slice(0, 12)}</code> },
  ]
}
