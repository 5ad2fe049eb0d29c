import type { BoardStage } from '#lib/careers-desk/candidates/board-stages.ts'

/** A card as the browser has it: nothing of it names the candidate. */
export type BoardCard = {
  readonly id: string
  readonly number: number
  /** Masked; of one that rests, empty. */
  readonly name: string
  /** Its consent waits to be given anew: it is there, and nothing can be done with it. */
  readonly rests: boolean
  readonly rank: number
  readonly revision: number
  readonly vacancy: string
  readonly vacancyClosed: boolean
  /** «сегодня», «3 ноября». */
  readonly received: string
  /** Full days since it was received, where it still waits and nobody answered for a week. */
  readonly late: number | null
  /** «завтра, 14:30», «ждём выбора времени». */
  readonly interview: string | null
  readonly hasCv: boolean
  readonly notes: number
  readonly scorecards: number
}

export type Column = { readonly stage: BoardStage; /** Of all, however many are shown. */ readonly count: number; readonly cards: readonly BoardCard[]; /** The address that shows more of them; null when all are shown. */ readonly more: string | null }

/** Where a card goes: before another one, or behind all of the stage. */
export type Place = { readonly id: string; readonly to: BoardStage; readonly before: string | null }
