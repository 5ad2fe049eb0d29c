/** «buying/guest-buys: гость находит браслет»: a spec below e2e/specs, or the path of another test, and how the title of one test in it begins. */
export type Proof = `${string}: ${string}`

/** What proves something, or why nothing does. */
export type Cover = { readonly proofs: readonly [Proof, ...Proof[]] } | { readonly reason: string }

/** A line of the table: what the shop owes, and what proves it. */
export type CoverRow = { readonly part: string; readonly what: string; readonly cover: Cover }
