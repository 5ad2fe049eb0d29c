import type * as z from 'zod'
import type { returnSchema } from '#lib/orders/schema.ts'
import type { ReturnOffer } from '#lib/orders/types.ts'

/** What stands in the form of a return. `pieces` by «line-<position>»: how many go back, «0» or nothing for none. */
export type ReturnValues = { readonly number: string; readonly reason: string; readonly pieces: Readonly<Record<string, string>> }

/** The name of the field that says how many pieces of a line go back. */
export function lineName(position: number): string {
  return `line-${position}`
}

export function isLineName(name: string): boolean {
  return /^line-\d{1,3}$/.test(name)
}

/** The form as it opens: the only piece of an order is the one that goes back. */
export function freshValues({ number, lines }: ReturnOffer): ReturnValues {
  const [only] = lines
  const pieces: ReturnValues['pieces'] = only && lines.length === 1 && only.amounts.length === 1 ? { [lineName(only.position)]: '1' } : {}
  return { number: String(number), reason: '', pieces }
}

export function valuesOf(form: FormData): ReturnValues {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const names = [...new Set(form.keys())].filter(isLineName)
  return { number: text('number'), reason: text('reason'), pieces: Object.fromEntries(names.map((name) => [name, text(name)])) }
}

/** What the server gets; a choice that was not made goes as it is, for the schema to name. */
export function inputOf({ number, reason, pieces }: ReturnValues): z.input<typeof returnSchema> {
  const chosen = Object.entries(pieces).filter(([, quantity]) => quantity !== '' && quantity !== '0')
  return {
    number,
    reason: reason as z.input<typeof returnSchema>['reason'],
    lines: chosen.map(([name, quantity]) => ({ position: name.slice('line-'.length), quantity })),
  }
}

/** What comes back for the chosen pieces, in kopecks, with the last of them also what was paid for delivery; and in points, less those that they have earned. */
export function amountOf({ lines, deliveryTotal }: ReturnOffer, pieces: ReturnValues['pieces']): { goods: number; delivery: number; bonusBack: number; bonusTaken: number } {
  const chosen = ({ position }: ReturnOffer['lines'][number]) => Number(pieces[lineName(position)] ?? 0)
  const sumOf = (amounts: (line: ReturnOffer['lines'][number]) => readonly number[]) => lines.reduce((sum, line) => sum + (amounts(line)[chosen(line) - 1] ?? 0), 0)
  return {
    goods: sumOf((line) => line.amounts),
    bonusBack: sumOf((line) => line.bonusBack),
    bonusTaken: sumOf((line) => line.bonusTaken),
    delivery: lines.every((line) => chosen(line) === line.amounts.length) ? deliveryTotal : 0,
  }
}
