import Link from 'next/link'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { route } from '#components/ui/route.ts'
import type { AdjustmentLine } from '#lib/bonus-desk/adjustments/queries.ts'
import { formatPoints, formatWhole } from '#lib/text/format-points.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { AdjustmentButtons } from './adjustment-buttons.tsx'
import { adjustmentStates } from './bonus-words.ts'

type Props = { readonly lines: readonly AdjustmentLine[]; /** Who looks, where they may decide; their own they may not. */ readonly decider: string | null; /** On the page of one member there is no link to them, and room for few columns. */ readonly linked?: boolean }

/** Adjustments, the newest first, with what can be decided. */
export function AdjustmentTable({ lines, decider, linked = true }: Props) {
  return <DeskTable caption="Исправления бонусов" rows={lines} rowKey={({ id }) => id} columns={columnsOf(decider, linked)} />
}

function State({ state }: Pick<AdjustmentLine, 'state'>) {
  return <StateBadge tone={adjustmentStates[state].tone}>{adjustmentStates[state].text}</StateBadge>
}

function Member({ id, code }: { readonly id: string; readonly code: string }) {
  return (
    <Link href={route(`/desk/bonuses/members/${id}`)} prefetch={false} className="link relative z-10">
      {code}
    </Link>
  )
}

const who = ({ author, approver }: AdjustmentLine): string => (approver ? `${author}, ${approver}` : author)

const sign = (points: number): string => (points > 0 ? '+' : '')

function columnsOf(decider: string | null, linked: boolean): Column<AdjustmentLine>[] {
  return [
    { key: 'number', title: '№', cell: ({ number }) => number },
    { key: 'points', title: 'Бонусов', align: 'end', cell: ({ points }) => <span className="whitespace-nowrap">{`${sign(points)}${formatWhole(points)}`}</span> },
    { key: 'state', title: 'Состояние', from: 'sm', cell: ({ state }) => <State state={state} /> },
    ...(linked ? [{ key: 'member', title: 'Участник', from: 'sm' as const, cell: ({ memberId, code }: AdjustmentLine) => <Member id={memberId} code={code} /> }] : []),
    {
      key: 'reason', title: 'Причина', grow: true,
      cell: (line) => (
        <span className="block min-w-40 wrap-anywhere">
          <span className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 sm:hidden">
            <State state={line.state} />
            {linked && <Member id={line.memberId} code={line.code} />}
          </span>
          {line.reason}
          {line.refusal !== null && <span className="block text-xs text-muted">Отказано: {line.refusal}</span>}
          {!linked && <span className="block text-xs text-muted">{formatWhen(line.createdAt)}, {who(line)}</span>}
        </span>
      ),
    },
    ...(linked
      ? [
          { key: 'when', title: 'Когда', from: 'lg' as const, cell: ({ createdAt }: AdjustmentLine) => <span className="whitespace-nowrap text-muted">{formatWhen(createdAt)}</span> },
          { key: 'who', title: 'Кто', from: 'md' as const, cell: (line: AdjustmentLine) => <span className="whitespace-nowrap">{who(line)}</span> },
        ]
      : []),
    {
      key: 'decide', title: 'Решение', quiet: true,
      cell: ({ id, number, points, state, authorId }) => state === 'waiting' && decider !== null && (authorId === decider ? <span className="text-xs text-muted">решит другой</span> : <AdjustmentButtons id={id} number={number} points={`${sign(points)}${formatPoints(points)}`} />),
    },
  ]
}
