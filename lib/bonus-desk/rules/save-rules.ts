import { Refusal } from '#lib/action/refusal.ts'
import { fillRulesText } from '#lib/bonus/text/fill-rules-text.ts'
import { numbersOf } from '#lib/bonus/text/numbers-of.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { lintDocument } from '#lib/policy/lint-document.ts'
import { parsePolicy } from '#lib/policy/parse-policy.ts'
import { PolicyTextError } from '#lib/policy/policy-text-error.ts'
import { lockRules } from './lock-rules.ts'
import type { SaveRulesInput } from './schema.ts'

/**
 * Keeps a draft that stands as `revision` says; whoever keeps it is its author. Refusals as of `lockRules`, `invalid` (field by field; `template`: what cannot be
 * read of the text, or what it does not say).
 */
export async function saveRules({ id, revision, levels, categories, ...data }: SaveRulesInput, { personId }: { readonly personId: string }): Promise<{ readonly revision: number }> {
  return db.$transaction(async (tx) => {
    await lockRules(tx, { id, revision }, 'draft')
    if ((await tx.category.count({ where: { id: { in: categories.map(({ categoryId }) => categoryId) } } })) < categories.length) throw new Refusal('invalid', { categories: 'Такого семейства больше нет' })
    await tx.bonusLevel.deleteMany({ where: { rulesId: id } })
    await tx.bonusCategoryRate.deleteMany({ where: { rulesId: id } })
    await tx.bonusLevel.createMany({ data: withCodes(levels).map((level, position) => ({ ...level, rulesId: id, position })) })
    await tx.bonusCategoryRate.createMany({ data: categories.map((each) => ({ ...each, rulesId: id })) })
    await tx.bonusRules.update({ where: { id }, data: { ...data, template: data.template.replaceAll('\r\n', '\n').trim(), authorId: personId } })
    await checkText(tx, id)
    return tx.bonusRules.findUniqueOrThrow({ where: { id }, select: { revision: true } })
  })
}

/** A level keeps its code for ever; a new one gets the first that is free. */
function withCodes(levels: SaveRulesInput['levels']): SaveRulesInput['levels'] {
  const taken = new Set(levels.map(({ code }) => code))
  return levels.map((level) => {
    if (level.code !== '') return level
    let count = 1
    while (taken.has(`level-${count}`)) count += 1
    taken.add(`level-${count}`)
    return { ...level, code: `level-${count}` }
  })
}

async function checkText(tx: Transaction, id: string): Promise<void> {
  const { template, ...numbers } = await numbersOf(tx, id)
  // Words that were written before there were rewards for reviews do not name them.
  if (numbers.reviewPoints > 0 && !(template.includes('{reviewPoints}') && template.includes('{reviewsPerMonth}'))) throw new Refusal('invalid', { template: 'Текст не говорит, сколько бонусов дают за отзыв: нужен пункт с {reviewPoints} и {reviewsPerMonth}' })
  try {
    const findings = lintDocument({ kind: 'bonus_rules', channel: null }, parsePolicy(fillRulesText(template, numbers)), null)
    const [first] = findings
    if (first) throw new Refusal('invalid', { template: `${first.clause ? `Пункт ${first.clause}: ` : ''}${first.message}` })
  } catch (error) {
    if (error instanceof PolicyTextError) throw new Refusal('invalid', { template: `Строка ${error.line}: номер пункта повторяется или идёт не по порядку` })
    if (error instanceof RangeError) throw new Refusal('invalid', { template: `В тексте есть место, которого магазин не знает: ${/[{?!][^.]*/.exec(error.message)?.[0] ?? ''}` })
    throw error
  }
}
