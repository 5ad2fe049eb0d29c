import Link from 'next/link'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { Masked } from '#components/desk/masked.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { route } from '#components/ui/route.ts'
import type { MemberView } from '#lib/bonus-desk/members/get-member.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatPoints, formatRate, formatWhole } from '#lib/text/format-points.ts'
import { formatWhen, formatWhenDay } from '#lib/text/format-when.ts'
import { entryKinds, sources } from './bonus-words.ts'

type Props = { readonly member: MemberView; readonly may: { readonly customers: boolean; readonly orders: boolean } }

/** Who a member is, as far as staff see it, and what they have. */
export function MemberFacts({ member, may }: Props) {
  const { personId, name, contact, referralCode, joinedAt, leftAt, rulesNumber, balance, pending, due, level, _count } = member
  const waiting = pending.reduce((all, { points }) => all + points, 0)
  return (
    <Facts
      facts={[
        { term: 'Имя', value: name === '' ? 'без учётной записи' : personId && may.customers ? <Link href={route(`/desk/customers/${personId}`)} prefetch={false} className="link">{name}</Link> : <Masked text={name} /> },
        { term: 'Контакт', value: <Masked text={contact} /> },
        { term: 'Код приглашения', value: <span className="font-mono">{referralCode}</span> },
        { term: 'Участвует', value: `с ${formatWhenDay(joinedAt)}${leftAt ? ` до ${formatWhenDay(leftAt)}` : ''}, правила № ${rulesNumber}` },
        { term: 'Уровень', value: level && `«${level.level.name}» ${formatRate(level.level.rate)}: ${formatRoubles(level.turnover)} за 12 месяцев` },
        { term: 'До следующего', value: level?.next && `${formatRoubles(level.next.missing)} до «${level.next.level.name}»` },
        { term: 'Можно потратить', value: formatPoints(balance) },
        { term: 'Ожидается', value: waiting > 0 && `${formatPoints(waiting)} за заказы ${pending.map(({ order }) => order).join(', ')}` },
        { term: 'К удержанию', value: due > 0 && formatPoints(due) },
        { term: 'Пригласил друзей', value: _count.referralsMade > 0 && _count.referralsMade },
      ].map(({ term, value }) => ({ term, value: value === false ? null : value }))}
    />
  )
}

/** What they can spend, and until when. */
export function MemberLots({ member }: { readonly member: MemberView }) {
  if (member.lots.length === 0) return <p className="px-4 py-3 text-muted">Непотраченного нет.</p>
  return <DeskTable caption="Непотраченные бонусы" rows={member.lots} rowKey={({ id }) => id} columns={lotColumns} />
}

const lotColumns: readonly Column<MemberView['lots'][number]>[] = [
  { key: 'left', title: 'Осталось', align: 'end', cell: ({ remaining, points }) => <span className="whitespace-nowrap">{remaining === points ? formatWhole(points) : `${formatWhole(remaining)} из ${formatWhole(points)}`}</span> },
  { key: 'source', title: 'За что', grow: true, cell: ({ source, order }) => `${sources[source]}${order ? ` ${order.number}` : ''}` },
  { key: 'until', title: 'Сгорают', cell: ({ expiresAt }) => <span className="whitespace-nowrap">{formatWhenDay(new Date(expiresAt.getTime() - 1))}</span> },
]

/** The ledger, the newest first. */
export function MemberLedger({ member, may }: Props) {
  if (member.entries.length === 0) return <DeskEmpty title="Движений пока нет" />
  return <DeskTable caption="Движения бонусов" rows={member.entries} rowKey={({ position }) => position} columns={entryColumns(may.orders)} />
}

function entryColumns(linked: boolean): Column<MemberView['entries'][number]>[] {
  return [
    { key: 'when', title: 'Когда', cell: ({ happenedAt }) => <span className="whitespace-nowrap">{formatWhen(happenedAt)}</span> },
    { key: 'points', title: 'Бонусов', align: 'end', cell: ({ points }) => <span className={points > 0 ? 'text-positive' : undefined}>{`${points > 0 ? '+' : ''}${formatWhole(points)}`}</span> },
    {
      key: 'what', title: 'Что', grow: true,
      cell: ({ kind, order, adjustment, lot }) => (
        <>
          {kind === 'earn' ? `Начислено ${sources[lot.source]}` : entryKinds[kind]}
          {order && (linked ? <> <Link href={route(`/desk/orders/${order.number}`)} prefetch={false} className="link">{`заказ ${order.number}`}</Link></> : ` заказ ${order.number}`)}
          {adjustment && <span className="text-muted">{` № ${adjustment.number}: ${adjustment.reason}`}</span>}
        </>
      ),
    },
  ]
}
