import { db } from '#lib/db/db.ts'

/**
 * What somebody on the lowest level earns by families at a moment: basis points of the level times per cent of family and campaign, so that
 * points = floor(kopecks × rate / 1e8). Null where no rules are in force.
 */
export type CardRates = { readonly [slug: string]: number } | null

/** Reads the rates of all families. The nearest rate of a family counts, of campaigns the greatest (rules, 3.4 and 4.2). */
export async function readCardRates(at: Date): Promise<CardRates> {
  const rules = await db.bonusRules.findFirst({
    where: { state: 'published', effectiveFrom: { lte: at } },
    orderBy: [{ effectiveFrom: 'desc' }, { number: 'desc' }],
    select: { levels: { orderBy: { position: 'asc' }, take: 1, select: { rate: true } }, categoryRates: { select: { categoryId: true, multiplier: true } } },
  })
  const lowest = rules?.levels[0]
  if (!rules || !lowest) return null
  const [campaigns, categories] = await Promise.all([
    db.bonusCampaign.findMany({ where: { state: 'approved', startsAt: { lte: at }, endsAt: { gt: at } }, select: { categoryId: true, multiplier: true } }),
    db.category.findMany({ select: { id: true, slug: true, parentId: true } }),
  ])
  const byId = new Map(categories.map((category) => [category.id, category]))
  const above = (id: string): string[] => {
    const parentId = byId.get(id)?.parentId ?? null
    return [id, ...(parentId === null ? [] : above(parentId))]
  }
  const own = new Map(rules.categoryRates.map(({ categoryId, multiplier }) => [categoryId, multiplier]))
  return Object.fromEntries(categories.map(({ id, slug }) => {
    const line = above(id)
    const family = line.map((each) => own.get(each)).find((multiplier) => multiplier !== undefined) ?? 100
    const running = campaigns.filter(({ categoryId }) => categoryId === null || line.includes(categoryId)).map(({ multiplier }) => multiplier)
    const campaign = running.length > 0 ? Math.max(...running) : 100
    return [slug, (lowest.rate * family * campaign) / 100]
  }))
}
