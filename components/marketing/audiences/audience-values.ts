import type { AudienceForm } from '#lib/marketing/audiences/form-schema.ts'
import type { AudienceCondition, AudienceMoment, AudiencePeriod } from '#lib/marketing/audiences/definition.ts'
import type { AudienceView } from '#lib/marketing/audiences/queries.ts'

export type ConditionValues = AudienceForm['groups'][number]['conditions'][number]

/** A condition that nothing was chosen of yet. */
export const emptyCondition: ConditionValues = {
  kind: 'bought', not: 'no', what: 'category', category: '', product: '', period: 'last', days: '90', from: '', to: '', compare: 'at-least', amount: '', side: 'before', moment: 'ago', of: 'delivered',
  codes: [], points: [], levels: [],
}

/** An audience as its form shows it. */
export function audienceValues({ id, revision, name, definition: { match, groups }, slugs }: AudienceView): AudienceForm & { id: string; revision: number } {
  return { id, revision, name, match, groups: groups.map((group) => ({ match: group.match, conditions: group.conditions.map((condition) => ({ ...emptyCondition, ...valuesOf(condition, slugs) })) })) }
}

function valuesOf(condition: AudienceCondition, slugs: Readonly<Record<string, string>>): Partial<ConditionValues> & Pick<ConditionValues, 'kind'> {
  const { kind } = condition
  switch (condition.kind) {
    case 'bought': {
      const { not, what, period } = condition
      return { kind, not: not ? 'yes' : 'no', what: what.type, ...(what.type === 'category' ? { category: what.id } : { product: slugs[what.id] ?? '' }), ...periodValues(period) }
    }
    case 'orders':
      return { kind, compare: condition.compare, amount: String(condition.count), ...periodValues(condition.period) }
    case 'turnover':
      return { kind, compare: condition.compare, amount: String(condition.amount / 100), ...periodValues(condition.period) }
    case 'last-order':
    case 'registered':
      return { kind, side: condition.side, ...momentValues(condition.moment) }
    case 'never-bought':
      return { kind }
    case 'region':
      return { kind, not: condition.not ? 'yes' : 'no', of: condition.of, codes: condition.codes }
    case 'source':
      return { kind, not: condition.not ? 'yes' : 'no', points: condition.points }
    case 'bonus-level':
      return { kind, not: condition.not ? 'yes' : 'no', levels: condition.levels }
    case 'bonus-expiring':
      return { kind, ...(condition.until.type === 'in' ? { moment: 'ago', days: String(condition.until.days) } : { moment: 'day', from: condition.until.day }) }
    default:
      throw new Error(`no such condition: ${JSON.stringify(condition satisfies never)}`)
  }
}

function periodValues(period: AudiencePeriod): Partial<ConditionValues> {
  if (period.type === 'ever') return { period: 'ever' }
  return period.type === 'last' ? { period: 'last', days: String(period.days) } : { period: 'between', from: period.from, to: period.to }
}

function momentValues(moment: AudienceMoment): Partial<ConditionValues> {
  return moment.type === 'ago' ? { moment: 'ago', days: String(moment.days) } : { moment: 'day', from: moment.day }
}
