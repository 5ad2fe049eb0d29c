import { type Kopecks, kopecks } from '#lib/money/money.ts'

/** What is left of an order line when earlier returns (but withdrawn ones) are taken off: pieces and what was paid for them. */
export type LeftOfLine = { readonly quantity: number; readonly total: number }

/**
 * What comes back for some of the pieces that are left: their share in what was paid for the line (after discounts), rounded
 * down, and with the last piece all the rest. In whatever parts a line comes back, the parts sum to what was paid for it.
 * RangeError for pieces that are not there. The database computes the same.
 */
export function returnShare({ quantity, total }: LeftOfLine, pieces: number): Kopecks {
  if (!Number.isInteger(pieces) || pieces < 1 || pieces > quantity) throw new RangeError(`${pieces} of ${quantity} pieces`)
  return kopecks(Math.floor((total * pieces) / quantity))
}

/** What is left of a line after the returns that name it. */
export function leftOf(line: LeftOfLine, returned: readonly { readonly quantity: number; readonly amount: number }[]): LeftOfLine {
  return {
    quantity: line.quantity - returned.reduce((sum, { quantity }) => sum + quantity, 0),
    total: line.total - returned.reduce((sum, { amount }) => sum + amount, 0),
  }
}
