import type * as z from 'zod'
import { attributeRows } from '#lib/catalogue/attribute-rows.ts'
import { lockProduct } from '#lib/catalogue/lock-product.ts'
import { db } from '#lib/db/db.ts'
import type { editAttributesSchema } from './schema.ts'

/** Replaces the specification and the values that lists are filtered by. Refusals `unknown-product`, `changed-meanwhile`. */
export async function editAttributes({ product, revision, rows, facets }: z.output<typeof editAttributesSchema>): Promise<void> {
  const groups = [...Map.groupBy(rows, ({ group }) => group)].map(([name, members]) => ({ name, rows: members.map((row) => ({ name: row.name, value: row.value })) }))
  const chosen = Object.fromEntries(Object.entries(facets).map(([name, values]) => [name, [...new Set(values)]]))
  await db.$transaction(async (tx) => {
    const { id } = await lockProduct(tx, product, revision)
    await tx.attributeValue.deleteMany({ where: { productId: id } })
    await tx.attributeValue.createMany({ data: attributeRows(id, groups, chosen) })
  })
}
