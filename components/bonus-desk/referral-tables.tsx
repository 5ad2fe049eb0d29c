import Link from 'next/link'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { route } from '#components/ui/route.ts'
import type { DecidedReferral, FraudSignal, HeldReferral } from '#lib/bonus-desk/referrals/queries.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatPoints } from '#lib/text/format-points.ts'
import { formatWhen, formatWhenDay } from '#lib/text/format-when.ts'
import { counted } from '#lib/text/plural.ts'
import { referralStates, signalWords } from './bonus-words.ts'
import { ReferralButtons } from './referral-buttons.tsx'

const member = (id: string, code: string) => (
  <Link href={route(`/desk/bonuses/members/${id}`)} prefetch={false} className="link font-mono">
    {code}
  </Link>
)
const whyOf = (signals: readonly string[]): string => signals.map((signal) => signalWords[signal] ?? signal).join(', ')

/** Referrals that wait for a human, with why. */
export function HeldTable({ rows, mayDecide }: { readonly rows: readonly HeldReferral[]; readonly mayDecide: boolean }) {
  return <DeskTable caption="Приглашения без решения" rows={rows} rowKey={({ id }) => id} columns={heldColumns(mayDecide)} />
}

function heldColumns(mayDecide: boolean): Column<HeldReferral>[] {
  return [
    { key: 'referrer', title: 'Пригласил', cell: ({ referrerId, referrer }) => member(referrerId, referrer.referralCode) },
    { key: 'friend', title: 'Друг', cell: ({ friendId, friend }) => member(friendId, friend.referralCode) },
    { key: 'signals', title: 'Почему решает человек', grow: true, cell: ({ signals }) => <span className="block min-w-40">{whyOf(signals)}</span> },
    { key: 'order', title: 'Заказ друга', from: 'md', cell: ({ order }) => order && <span className="whitespace-nowrap">{`${order.number}, ${formatRoubles(order.total)}`}</span> },
    { key: 'since', title: 'Вступил', from: 'lg', cell: ({ createdAt }) => <span className="whitespace-nowrap">{formatWhenDay(createdAt)}</span> },
    ...(mayDecide ? [{ key: 'decide', title: 'Решение', quiet: true, cell: ({ id, friend }: HeldReferral) => <ReferralButtons id={id} of={`друг ${friend.referralCode}`} /> }] : []),
  ]
}

/** What was decided, with who and why. */
export function DecidedTable({ rows }: { readonly rows: readonly DecidedReferral[] }) {
  return <DeskTable caption="Решённые приглашения" rows={rows} rowKey={({ id }) => id} columns={decidedColumns} />
}

const decidedColumns: readonly Column<DecidedReferral>[] = [
  { key: 'when', title: 'Когда', from: 'sm', cell: ({ decidedAt }) => decidedAt && <span className="whitespace-nowrap">{formatWhen(decidedAt)}</span> },
  { key: 'state', title: 'Решение', cell: ({ state }) => <StateBadge tone={referralStates[state].tone}>{referralStates[state].text}</StateBadge> },
  { key: 'pair', title: 'Кто и кого', from: 'sm', cell: ({ referrerId, referrer, friendId, friend }) => <span className="whitespace-nowrap">{member(referrerId, referrer.referralCode)} → {member(friendId, friend.referralCode)}</span> },
  { key: 'why', title: 'Почему', grow: true, cell: ({ reason, signals }) => <span className="block min-w-40 wrap-anywhere">{reason}<span className="block text-xs text-muted">{whyOf(signals)}</span></span> },
  { key: 'who', title: 'Кто решил', from: 'md', cell: ({ decider }) => <span className="whitespace-nowrap">{decider}</span> },
]

const signs: Readonly<Record<FraudSignal['kind'], (signal: FraudSignal) => string>> = {
  'many-friends': ({ count }) => `${counted(count, 'приглашение', 'приглашения', 'приглашений')} за 30 дней`,
  returns: ({ count, points }) => `${counted(count, 'возвращённый заказ', 'возвращённых заказа', 'возвращённых заказов')} за 90 дней, списано ${formatPoints(points)}`,
  'takes-turns': ({ count, points }) => `${counted(count, 'исправление', 'исправления', 'исправлений')} за 30 дней, всего ${formatPoints(points)}`,
}

/** Members that somebody should look at. */
export function SignalTable({ rows }: { readonly rows: readonly FraudSignal[] }) {
  return <DeskTable caption="Участники и что заметно" rows={rows} rowKey={({ kind, memberId }) => `${kind}:${memberId}`} columns={signalColumns} />
}

const signalColumns: readonly Column<FraudSignal>[] = [
  { key: 'member', title: 'Участник', cell: ({ memberId, code }) => member(memberId, code) },
  { key: 'sign', title: 'Что заметно', grow: true, cell: (signal) => signs[signal.kind](signal) },
]
