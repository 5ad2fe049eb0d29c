import type { Transaction } from '#lib/db/db.ts'
import { findPromo, type PromoFacts } from './find-promo.ts'
import { scopeOf } from './scope-of.ts'
import type { CartPromo } from './types.ts'
import { type PromoUser, whyNot } from './why-not.ts'

type Reads = Pick<Transaction, 'promoCode' | 'promoRedemption' | '$queryRaw'>

/** The code of a cart as it stands now: what it promises, which of the products it covers, and why it does not hold. */
export type KnownPromo = CartPromo & { readonly facts: PromoFacts | null; readonly covers: (productId: string) => boolean }

/** Reads what a typed code means for somebody with these products. */
export async function cartPromo(tx: Reads, code: string, user: PromoUser, productIds: readonly string[]): Promise<KnownPromo> {
  const facts = await findPromo(tx, code)
  const problem = await whyNot(tx, facts, user)
  const scope = facts && !problem ? await scopeOf(tx, facts.id, productIds) : new Set()
  const { kind, value, minGoods } = facts ?? { kind: 'percent', value: 0, minGoods: 0 }
  return { code, kind, value, minGoods, problem, facts, covers: (productId) => scope.has(productId) }
}
