import type { Tone } from '#components/desk/state-badge.tsx'
import type { ReportState } from '#lib/db/generated/enums.ts'
import { counted } from '#lib/text/plural.ts'

type Clock = { readonly state: ReportState; /** Working days left; negative when it is late. */ readonly left: number }

/** How a complaint stands to its term, in two or three words and a colour. */
export function dueWords({ state, left }: Clock): { readonly text: string; readonly tone: Tone } {
  if (state !== 'open') return state === 'upheld' ? { text: 'обоснована', tone: 'danger' } : { text: 'отклонена', tone: 'neutral' }
  if (left < 0) return { text: 'просрочена', tone: 'danger' }
  return left === 0 ? { text: 'срок сегодня', tone: 'caution' } : { text: counted(left, 'рабочий день', 'рабочих дня', 'рабочих дней'), tone: left === 1 ? 'caution' : 'neutral' }
}
