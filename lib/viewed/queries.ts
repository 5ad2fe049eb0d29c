import { readCards } from '#lib/catalogue/cards.ts'
import type { ProductCard } from '#lib/catalogue/types.ts'
import { db } from '#lib/db/db.ts'
import { accountKeeps } from '#lib/policy/account-keeps.ts'

export type Viewing = {
  /** Whether one may ask for it: the policy in force allows it. */
  readonly offered: boolean
  readonly kept: boolean
  readonly cards: readonly ProductCard[]
}

/** What an account says of the products that its owner looked at. */
export async function getViewing(personId: string): Promise<Viewing> {
  const [offered, memory] = await Promise.all([
    accountKeeps('browsed'),
    db.viewingMemory.findUnique({ where: { personId }, select: { views: { orderBy: [{ viewedAt: 'desc' }, { productId: 'asc' }], select: { productId: true } } } }),
  ])
  return { offered, kept: memory !== null, cards: await readCards(memory?.views.map(({ productId }) => productId) ?? []) }
}
