import type { Tone } from '#components/desk/state-badge.tsx'

/** «осталось 3 ч 20 мин», «просрочено на 2 ч 5 мин», and how urgent that looks. */
export function clockLeft(due: Date, doneAt: Date | null, at: Date): { readonly text: string; readonly tone: Tone } {
  const span = spanOf(Math.abs(due.getTime() - (doneAt ?? at).getTime()))
  if (doneAt !== null) return doneAt > due ? { text: `сделано с опозданием на ${span}`, tone: 'danger' } : { text: 'сделано в срок', tone: 'positive' }
  if (due < at) return { text: `просрочено на ${span}`, tone: 'danger' }
  return { text: `осталось ${span}`, tone: due.getTime() - at.getTime() < 4 * 3_600_000 ? 'caution' : 'neutral' }
}

function spanOf(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  return minutes >= 60 ? `${Math.floor(minutes / 60)}\u00a0ч ${minutes % 60}\u00a0мин` : `${minutes}\u00a0мин`
}
