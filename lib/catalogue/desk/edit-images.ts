import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { lockProduct } from '#lib/catalogue/lock-product.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { storedImage } from '#lib/files/stored-image.ts'
import type { editImagesSchema } from './schema.ts'

type Wanted = z.output<typeof editImagesSchema>['images'][number]

/**
 * Sets the pictures of a product in their order: those it has, and uploaded ones. What orders have shown stays in the store. Refusals
 * `unknown-product`, `changed-meanwhile`, `unknown-image`, `still-on-sale`.
 */
export async function editImages({ product, revision, images }: z.output<typeof editImagesSchema>): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, status } = await lockProduct(tx, product, revision)
    if (status === 'active' && images.length === 0) throw new Refusal('still-on-sale')
    const sizes = await sizesOf(tx, id, images)
    await tx.image.deleteMany({ where: { productId: id } })
    await tx.image.createMany({
      data: images.map(({ file, colour, alt }, position) => {
        const size = sizes.get(file)
        if (!size) throw new Refusal('unknown-image', { [`images.${position}.file`]: 'unknown-image' })
        return { productId: id, position, file, colourId: colour, alt, ...size }
      }),
    })
  })
}

/** Dimensions are those of the file, not what anybody says they are. */
async function sizesOf(tx: Transaction, productId: string, images: readonly Wanted[]) {
  const own = await tx.image.findMany({ where: { productId }, select: { file: true, width: true, height: true } })
  const sizes = new Map(own.map(({ file, width, height }) => [file, { width, height }]))
  for (const { file } of images) {
    const stored = sizes.has(file) ? null : await storedImage(file)
    if (stored) sizes.set(file, { width: stored.width, height: stored.height })
  }
  return sizes
}
