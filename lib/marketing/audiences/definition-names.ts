import { db } from '#lib/db/db.ts'
import type { AudienceDefinition } from './definition.ts'
import type { DefinitionNames } from './describe-definition.ts'

/** The names of all that these definitions know by id. */
export async function definitionNames(definitions: readonly AudienceDefinition[]): Promise<DefinitionNames> {
  const conditions = definitions.flatMap(({ groups }) => groups.flatMap((group) => group.conditions))
  const bought = conditions.flatMap((condition) => (condition.kind === 'bought' ? [condition.what] : []))
  const ids = (type: 'category' | 'product') => [...new Set(bought.flatMap((what) => (what.type === type ? [what.id] : [])))]
  const codes = [...new Set(conditions.flatMap((condition) => (condition.kind === 'region' ? condition.codes : [])))]
  const levels = [...new Set(conditions.flatMap((condition) => (condition.kind === 'bonus-level' ? condition.levels : [])))]
  const [categories, products, regions, steps] = await Promise.all([
    db.category.findMany({ where: { id: { in: ids('category') } }, select: { id: true, name: true } }),
    db.product.findMany({ where: { id: { in: ids('product') } }, select: { id: true, name: true } }),
    db.deliveryRegion.findMany({ where: { code: { in: codes } }, select: { code: true, name: true } }),
    // The latest rules that have it say what a level is called.
    levels.length === 0 ? [] : db.bonusLevel.findMany({ where: { code: { in: levels }, rules: { state: 'published' } }, orderBy: { rules: { number: 'asc' } }, select: { code: true, name: true } }),
  ])
  return new Map([...categories, ...products].map(({ id, name }) => [id, name] as const).concat([...regions, ...steps].map(({ code, name }) => [code, name] as const)))
}
