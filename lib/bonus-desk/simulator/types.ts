/** A set of rules as the simulator reads it. Basis points, kopecks, per cent. */
export type SimulatedRules = {
  readonly redeemShare: number
  readonly levels: readonly { readonly name: string; readonly turnoverFrom: number; readonly rate: number }[]
  /** Of a category and of all below it; the nearest counts. */
  readonly categories: readonly { readonly categoryId: string; readonly multiplier: number }[]
}

/** What one set of rules makes of the orders: whole points promised, and the most that these orders would have taken in points. */
export type SimulatedSum = { readonly earned: number; readonly spendable: number }

export type SimulatedMonth = {
  /** «2026-11», in the shop's zone. */
  readonly month: string
  readonly orders: number
  /** Kopecks paid in money for goods. */
  readonly base: number
  readonly current: SimulatedSum
  readonly draft: SimulatedSum
}

export type SimulatedLevel = { readonly name: string; readonly orders: number; /** Kopecks. */ readonly base: number; readonly earned: number }

export type Simulation = {
  readonly months: readonly SimulatedMonth[]
  /** By the level that the buyer had when ordering, under each of the two. */
  readonly levels: { readonly current: readonly SimulatedLevel[]; readonly draft: readonly SimulatedLevel[] }
}
