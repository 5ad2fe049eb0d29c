import type { DeskOrder } from '#lib/orders/desk-order.ts'
import type { PiecesLine } from './pieces-fields.tsx'

/** Which ways to give money back are open: by line, all of it, once more what the bank has refused. */
export function moneyOf({ state, payments, refunds, returns, lines, deliveryTotal }: Pick<DeskOrder, 'state' | 'payments' | 'refunds' | 'returns' | 'lines' | 'deliveryTotal'>) {
  const paid = payments.find((payment) => payment.state === 'succeeded')
  const back = refunds.filter((refund) => refund.state !== 'canceled').reduce((sum, { amount }) => sum + amount, 0)
  const rest = (paid?.amount ?? 0) - back
  const open = returns.some((each) => each.state === 'requested')
  const live = state === 'paid' || state === 'packed' || state === 'shipped' || state === 'delivered'
  const goods = lines.reduce((sum, { left }) => sum + left.total, 0)
  const left = lines.some(({ left: each }) => each.quantity > 0)
  const whole = state === 'cancelled' || state === 'expired' ? rest : (state === 'shipped' || state === 'delivered') && left && !open ? Math.min(rest, goods + deliveryTotal) : 0
  return {
    byLine: paid !== undefined && live && left && !open && rest > 0,
    whole: paid === undefined ? 0 : whole,
    retry: refunds.some((refund) => refund.state === 'canceled' && refund.returnId !== null),
  }
}

/** The lines with something left, for a form of pieces. */
export function linesLeft({ lines }: Pick<DeskOrder, 'lines'>): PiecesLine[] {
  return lines
    .filter(({ left }) => left.quantity > 0)
    .map(({ position, name, option, left }) => ({ position, name: [name, option].filter((part) => part !== '').join(', '), left }))
}
