import type { Transaction } from '#lib/db/db.ts'

/**
 * The numbers of a campaign's links, in the order of `targets`. What is new gets the next number; a number keeps its meaning for ever, in both
 * variants and after every change of the catalogue, because letters that are out carry it.
 */
export async function numberLinks(tx: Transaction, campaignId: string, targets: readonly string[]): Promise<Map<string, number>> {
  // One at a time: two workers may compile the same campaign at once.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('campaign-links:' || ${campaignId}, 0))`
  const rows = await tx.campaignLink.findMany({ where: { campaignId }, select: { index: true, target: true } })
  const known = new Map(rows.map(({ index, target }) => [target, index]))
  const fresh = [...new Set(targets)].filter((target) => !known.has(target)).map((target, at) => ({ campaignId, index: known.size + at, target }))
  if (fresh.length > 0) await tx.campaignLink.createMany({ data: fresh })
  for (const { target, index } of fresh) known.set(target, index)
  return known
}
