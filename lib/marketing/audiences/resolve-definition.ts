import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { type AudienceDefinition, audienceDefinition } from './definition.ts'

/** A definition as the form has it, products named by their article or address: by their ids. Refusal `invalid` at the field that names nothing. */
export async function resolveDefinition(tx: Pick<Transaction, 'product' | 'category'>, { match, groups }: AudienceDefinition): Promise<AudienceDefinition> {
  const wrong: Record<string, string> = {}
  const resolved = await Promise.all(groups.map(async (group, g) => ({
    ...group,
    conditions: await Promise.all(group.conditions.map(async (condition, c) => {
      if (condition.kind !== 'bought') return condition
      const { type, id } = condition.what
      const found = type === 'product' ? await findProduct(tx, id) : await findCategory(tx, id)
      if (found === null) wrong[`groups.${g}.conditions.${c}.${type}`] = type === 'product' ? 'Такого товара нет' : 'Такого семейства нет'
      return { ...condition, what: { type, id: found ?? id } }
    })),
  })))
  if (Object.keys(wrong).length > 0) throw new Refusal('invalid', wrong)
  return audienceDefinition.parse({ match, groups: resolved })
}

async function findProduct(tx: Pick<Transaction, 'product'>, word: string): Promise<string | null> {
  const found = await tx.product.findFirst({ where: { OR: [{ slug: word }, { variants: { some: { sku: { equals: word, mode: 'insensitive' } } } }] }, select: { id: true } })
  return found?.id ?? null
}

async function findCategory(tx: Pick<Transaction, 'category'>, id: string): Promise<string | null> {
  if (!/^[\da-f-]{36}$/.test(id)) return null
  const found = await tx.category.findUnique({ where: { id }, select: { id: true } })
  return found?.id ?? null
}
