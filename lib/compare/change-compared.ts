import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { comparedSlugs } from './compared-slugs.ts'
import { MOST_COMPARED } from './limits.ts'
import { lockPerson, putCompared } from './put-compared.ts'

type Change = { readonly add: readonly string[]; readonly drop: readonly string[] }

/**
 * Takes products out of somebody's comparison and puts others in, on top; what is there already keeps its place, what is not on sale is left
 * out. Answers the list. Refusal `compare-full`: there would be more than four, and nothing has changed.
 */
export async function changeCompared(personId: string, { add, drop }: Change): Promise<string[]> {
  return db.$transaction(async (tx) => {
    await lockPerson(tx, personId)
    await tx.comparedProduct.deleteMany({ where: { personId, product: { OR: [{ slug: { in: [...drop] } }, { status: 'draft' }] } } })
    const there = await comparedSlugs(personId, tx)
    const fresh = add.filter((slug) => !there.includes(slug))
    const coming = await tx.product.count({ where: { slug: { in: fresh }, status: 'active' } })
    if ((await tx.comparedProduct.count({ where: { personId } })) + coming > MOST_COMPARED) throw new Refusal('compare-full')
    await putCompared(tx, personId, fresh)
    return comparedSlugs(personId, tx)
  })
}
