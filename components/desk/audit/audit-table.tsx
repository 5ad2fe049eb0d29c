import Link from 'next/link'
import { StateBadge, type Tone } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { route } from '#components/ui/route.ts'
import type { AuditLine } from '#lib/audit/read-audit.ts'
import type { Difference } from '#lib/audit/show-difference.ts'
import { verbWords } from '#lib/audit/words.ts'
import { formatWhen } from '#lib/text/format-when.ts'

const tones: Readonly<Record<AuditLine['verb'], Tone>> = { insert: 'positive', update: 'signal', delete: 'caution' }
/** Of a longer difference the rest is behind a click. */
const FEW = 4

/** Entries of the audit journal: when, who, what, and the difference; on a phone one below the other. `rowLink`: the journal of one row. */
export function AuditTable({ lines, rowLink }: { readonly lines: readonly AuditLine[]; readonly rowLink: (line: AuditLine) => string }) {
  return <DeskTable caption="Журнал действий" columns={columnsOf(rowLink)} rows={lines} rowKey={({ id }) => id} />
}

function columnsOf(rowLink: (line: AuditLine) => string): Column<AuditLine>[] {
  return [
    {
      key: 'who',
      title: 'Когда и кто',
      from: 'sm',
      cell: (line) => <Who line={line} />,
    },
    {
      key: 'what',
      title: 'Что',
      cell: (line) => (
        <span className="grid min-w-32 justify-items-start gap-1 max-sm:py-1">
          <span className="sm:hidden">
            <Who line={line} />
          </span>
          <StateBadge tone={tones[line.verb]}>{verbWords[line.verb]}</StateBadge>
          <span>{line.title}</span>
          <Row line={line} rowLink={rowLink(line)} />
          <span className="sm:hidden">
            <Changes changes={line.changes} reason={line.reason} />
          </span>
        </span>
      ),
    },
    { key: 'changes', title: 'Было и стало', from: 'sm', grow: true, cell: ({ changes, reason }) => <Changes changes={changes} reason={reason} /> },
  ]
}

function Who({ line: { at, who, role } }: { readonly line: AuditLine }) {
  return (
    <span className="grid gap-0.5 sm:max-w-44 sm:min-w-40">
      <span className="text-muted">{formatWhen(at)}</span>
      <span className="font-medium">{who}</span>
      <span className="text-xs text-muted">{role}</span>
    </span>
  )
}

function Row({ line: { name, href, rowId }, rowLink }: { readonly line: AuditLine; readonly rowLink: string }) {
  return (
    <span className="flex flex-wrap gap-x-2 text-xs">
      {href !== null && (
        <Link href={route(href)} prefetch={false} className="link inline-flex min-h-6 items-center">
          {name}
        </Link>
      )}
      <Link href={route(rowLink)} prefetch={false} className="link inline-flex min-h-6 items-center text-muted" title={`Все записи о строке ${rowId}`}>
        {rowId.length > 12 ? `${rowId.slice(0, 8)}…` : rowId}
      </Link>
    </span>
  )
}

function Changes({ changes, reason }: { readonly changes: readonly Difference[]; readonly reason: string | null }) {
  const few = changes.length > FEW + 1 ? changes.slice(0, FEW) : changes
  const rest = changes.slice(few.length)
  return (
    <div className="grid gap-1 py-1 sm:min-w-64">
      {reason !== null && <p className="text-muted">Причина: {reason}</p>}
      <List changes={few} />
      {rest.length > 0 && (
        <details>
          <summary className="link min-h-6 w-fit cursor-pointer text-xs">Ещё {rest.length}</summary>
          <div className="mt-1">
            <List changes={rest} />
          </div>
        </details>
      )}
    </div>
  )
}

function List({ changes }: { readonly changes: readonly Difference[] }) {
  return (
    <dl className="grid gap-1">
      {changes.map(({ column, title, before, after }) => (
        <div key={column} className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{title}:</dt>
          <dd className="min-w-0 wrap-anywhere">
            <Value before={before} after={after} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Value({ before, after }: { readonly before: string | null; readonly after: string | null }) {
  if (before === '•' && after === '•') return <span className="text-muted">изменено, значение не хранится</span>
  if (before === null) return <ins className="no-underline">{hidden(after)}</ins>
  if (after === null) return <del>{hidden(before)}</del>
  return (
    <>
      <del className="text-muted">{hidden(before)}</del> <span aria-hidden>→</span> <ins className="no-underline">{hidden(after)}</ins>
    </>
  )
}

const hidden = (text: string | null) => (text === '•' ? 'значение не хранится' : (text ?? '—'))
