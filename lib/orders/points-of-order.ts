import type { BonusEntryKind } from '#lib/db/generated/enums.ts'
import type { OrderPoints } from '#lib/text/order-points.ts'
import type { OrderState } from './types.ts'

const kinds: BonusEntryKind[] = ['earn', 'take_back', 'restore']

/** What `pointsOfOrder` reads of an order. */
export const pointsShown = {
  bonusTotal: true,
  bonusMember: { select: { leftAt: true } },
  bonusEntries: { where: { kind: { in: kinds } }, select: { kind: true, points: true } },
} as const

type Row = {
  readonly state: OrderState
  readonly bonusTotal: number
  readonly bonusMember: { readonly leftAt: Date | null } | null
  readonly bonusEntries: readonly { readonly kind: BonusEntryKind; readonly points: number }[]
  readonly lines: readonly { readonly bonusEarn: number; readonly returnLines: readonly { readonly bonusTaken: number }[] }[]
}

/** What an order has to do with points: promised while it is on its way and its member takes part, then what stands in the ledger. `returnLines`: those of received returns. */
export function pointsOfOrder({ state, bonusTotal, bonusMember, bonusEntries, lines }: Row): OrderPoints {
  const isOnItsWay = state === 'placed' || state === 'paid' || state === 'packed' || state === 'shipped'
  const sumOf = (...which: readonly BonusEntryKind[]) => bonusEntries.reduce((sum, { kind, points }) => (which.includes(kind) ? sum + points : sum), 0)
  const promised = lines.reduce((sum, { bonusEarn, returnLines }) => returnLines.reduce((rest, { bonusTaken }) => rest - bonusTaken, sum + bonusEarn), 0)
  return {
    paid: bonusTotal / 100,
    back: sumOf('restore'),
    promised: isOnItsWay && bonusMember?.leftAt === null ? promised : 0,
    earned: sumOf('earn', 'take_back'),
  }
}
