import type { BoardStage } from './board-stages.ts'

/** So many cards a column shows to begin with, and so many more each time. */
export const STEP = 100

/** No column shows more: the list has the rest. */
export const MOST = 2000

/** How many cards of a stage the address of the board asks for: «received.2,offer.3» is two hundred and three hundred. */
export function shownCards(more: string | undefined, stage: BoardStage): number {
  const asked = more?.split(',').find((part) => part.startsWith(`${stage}.`))?.slice(stage.length + 1)
  return Math.min(MOST, STEP * Math.max(1, Number(asked ?? 1)))
}

/** The same address with another hundred of a stage. */
export function oneMore(more: string | undefined, stage: BoardStage): string {
  const others = (more ?? '').split(',').filter((part) => part !== '' && !part.startsWith(`${stage}.`))
  return [...others, `${stage}.${shownCards(more, stage) / STEP + 1}`].join(',')
}
