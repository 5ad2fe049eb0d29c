import { db } from '#lib/db/db.ts'
import { comparedSlugs } from './compared-slugs.ts'
import { MOST_COMPARED } from './limits.ts'
import { lockPerson, putCompared } from './put-compared.ts'

export type KeptCompared = {
  readonly slugs: string[]
  /** Names of those that there was no room for, the oldest. */
  readonly leftOut: string[]
}

/**
 * Takes over what a guest has compared: the union, the device's on top, as it is the newer. Of more than four the oldest are left out, and
 * said. Twice the same is once.
 */
export async function keepCompared(personId: string, slugs: readonly string[]): Promise<KeptCompared> {
  return db.$transaction(async (tx) => {
    await lockPerson(tx, personId)
    const there = await comparedSlugs(personId, tx)
    const onSale = await tx.product.findMany({ where: { slug: { in: [...slugs] }, status: 'active' }, select: { slug: true } })
    const fresh = slugs.filter((slug) => !there.includes(slug) && onSale.some((each) => each.slug === slug))
    const leaving = [...fresh, ...there].slice(MOST_COMPARED)
    const names = await tx.product.findMany({ where: { slug: { in: leaving } }, select: { slug: true, name: true } })
    await tx.comparedProduct.deleteMany({ where: { personId, product: { OR: [{ slug: { in: leaving } }, { status: 'draft' }] } } })
    await putCompared(tx, personId, fresh)
    return { slugs: await comparedSlugs(personId, tx), leftOut: leaving.flatMap((slug) => names.find((each) => each.slug === slug)?.name ?? []) }
  })
}
