/** Whether the shop shows and sells a variant: its product is on sale, and it was not taken out. Whether there is any in stock is another question. */
export function isOffered({ retiredAt, product }: { readonly retiredAt: Date | null; readonly product: { readonly status: string } }): boolean {
  return product.status === 'active' && retiredAt === null
}
