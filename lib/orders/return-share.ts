import { type Kopecks, kopecks } from '#lib/money/money.ts'

/** What is left of an order line when earlier returns (but withdrawn ones) are taken off: pieces, and what was paid for them. */
export type LeftOfLine = { readonly quantity: number; readonly total: number }

/** The same with the points of a line: those it was paid by (`bonusBack` comes back), and those it earns (`bonusTaken` is taken back). */
export type LeftWithPoints = LeftOfLine & { readonly bonusBack: number; readonly bonusTaken: number }

type Sold = LeftOfLine & { readonly bonusShare: number; readonly bonusEarn: number }
type Returned = { readonly quantity: number; readonly amount: number }
type ReturnedWithPoints = Returned & { readonly bonusBack: number; readonly bonusTaken: number }

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
export function leftOf(line: LeftOfLine, returned: readonly Returned[]): LeftOfLine {
  return {
    quantity: line.quantity - returned.reduce((sum, { quantity }) => sum + quantity, 0),
    total: line.total - returned.reduce((sum, { amount }) => sum + amount, 0),
  }
}

/** `leftOf` with the points of the line; `bonusShare` in kopecks, as orders keep it. */
export function leftWithPoints({ bonusShare, bonusEarn, ...line }: Sold, returned: readonly ReturnedWithPoints[]): LeftWithPoints {
  return {
    ...leftOf(line, returned),
    bonusBack: bonusShare / 100 - returned.reduce((sum, { bonusBack }) => sum + bonusBack, 0),
    bonusTaken: bonusEarn - returned.reduce((sum, { bonusTaken }) => sum + bonusTaken, 0),
  }
}

/** A line of a return: money and points of these pieces, all by the rule of `returnShare`. */
export function returnedShare(left: LeftWithPoints, pieces: number): ReturnedWithPoints {
  const shareOf = (total: number) => returnShare({ quantity: left.quantity, total }, pieces)
  return { quantity: pieces, amount: shareOf(left.total), bonusBack: shareOf(left.bonusBack), bonusTaken: shareOf(left.bonusTaken) }
}
