import { counted } from './plural.ts'

/** «2–4 дня», «1 день»: a term in days. */
export function formatDays({ min, max }: { readonly min: number; readonly max: number }): string {
  const most = counted(max, 'день', 'дня', 'дней')
  return min === max ? most : `${min}–${most}`
}
