import { formatRoubles } from '#lib/money/money.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { counted } from '#lib/text/plural.ts'
import type { AudienceCondition, AudienceDefinition, AudienceMoment, AudiencePeriod } from './definition.ts'
import { pointWords } from './point-words.ts'

/** Names of what a definition knows by id or code: categories, products, regions, levels of the bonus programme. */
export type DefinitionNames = ReadonlyMap<string, string>

/** A definition for people: «купили „Часы“ за последние 90 дней и не купили „Ремешки“». */
export function describeDefinition({ match, groups }: AudienceDefinition, names: DefinitionNames): string {
  if (groups.length === 0) return 'все'
  const parts = groups.map((group) => {
    const text = group.conditions.map((condition) => describeCondition(condition, names)).join(joint(group.match))
    return groups.length > 1 && group.conditions.length > 1 ? `(${text})` : text
  })
  return parts.join(joint(match))
}

/** One condition, as the end of «люди, которые …». */
export function describeCondition(condition: AudienceCondition, names: DefinitionNames): string {
  switch (condition.kind) {
    case 'bought': {
      const name = names.get(condition.what.id) ?? 'то, чего больше нет'
      return `${condition.not ? 'не купили' : 'купили'} ${condition.what.type === 'category' ? `что-нибудь из «${name}»` : `«${name}»`}${periodText(condition.period)}`
    }
    case 'orders':
      return `сделали ${compareText(condition.compare)} ${counted(condition.count, 'заказа', 'заказов', 'заказов')}${periodText(condition.period)}`
    case 'turnover':
      return `купили товаров ${compareText(condition.compare)} чем на ${formatRoubles(condition.amount)}${periodText(condition.period)}`
    case 'last-order':
      return `последний раз заказали ${momentText(condition.side, condition.moment)}`
    case 'never-bought':
      return 'ещё ничего не купили'
    case 'registered':
      return `зарегистрировались ${momentText(condition.side, condition.moment)}`
    case 'region':
      return `${condition.of === 'address' ? 'основной адрес' : 'последний доставленный заказ'} ${condition.not ? 'не ' : ''}в регионе: ${condition.codes.map((code) => names.get(code) ?? code).join(', ')}`
    case 'source':
      return `${condition.not ? 'согласились не здесь' : 'согласились'}: ${condition.points.map((point) => pointWords[point]).join(', ')}`
    case 'bonus-level':
      return `${condition.not ? 'не ' : ''}на уровне ${condition.levels.map((code) => `«${names.get(code) ?? code}»`).join(', ')} бонусной программы`
    case 'bonus-expiring':
      return `бонусы сгорают ${condition.until.type === 'in' ? `в\u00a0ближайшие ${counted(condition.until.days, 'день', 'дня', 'дней')}` : `до\u00a0${dayText(condition.until.day)} включительно`}`
    default:
      throw new Error(`no such condition: ${JSON.stringify(condition satisfies never)}`)
  }
}

const joint = (match: 'all' | 'any'): string => (match === 'all' ? ' и\u00a0' : ' или ')
const compareText = (compare: 'at-least' | 'at-most'): string => (compare === 'at-least' ? 'не\u00a0меньше' : 'не\u00a0больше')

function periodText(period: AudiencePeriod): string {
  if (period.type === 'ever') return ''
  if (period.type === 'last') return ` за последние ${counted(period.days, 'день', 'дня', 'дней')}`
  return ` с\u00a0${dayText(period.from)} по\u00a0${dayText(period.to)}`
}

function momentText(side: 'before' | 'since', moment: AudienceMoment): string {
  if (moment.type === 'day') return `${side === 'before' ? 'до' : 'с'}\u00a0${dayText(moment.day)}`
  const days = counted(moment.days, 'дня', 'дней', 'дней')
  return side === 'before' ? `больше ${days} назад` : `не\u00a0раньше чем ${counted(moment.days, 'день', 'дня', 'дней')} назад`
}

const dayText = (day: string): string => formatDate(new Date(`${day}T12:00:00Z`))
