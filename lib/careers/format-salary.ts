import { formatRoubles } from '#lib/money/money.ts'
import type { Salary } from './types.ts'

/** «от 90 000 до 120 000 ₽», «от 90 000 ₽», «до 120 000 ₽», «100 000 ₽»; null when nothing is said. */
export function formatSalary({ from, to }: Salary): string | null {
  if (from !== null && to !== null) return from === to ? formatRoubles(from) : `${formatRoubles(from).replace(/\u00a0₽$/, '')}\u00a0– ${formatRoubles(to)}`
  if (from !== null) return `от\u00a0${formatRoubles(from)}`
  return to === null ? null : `до\u00a0${formatRoubles(to)}`
}

/** What the figure is: «в месяц до вычета налога». */
export function salaryNote({ gross }: Salary): string {
  return gross ? 'в\u00a0месяц до\u00a0вычета налога' : 'в\u00a0месяц на\u00a0руки'
}
