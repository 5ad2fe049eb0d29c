'use client'

import { Icon } from '#components/ui/icon.tsx'
import { boardStages, type BoardStage } from '#lib/careers-desk/candidates/board-stages.ts'
import { StageOptions } from '../stage-options.tsx'
import type { BoardCard, Place } from './types.ts'

type Props = { readonly card: BoardCard; readonly stage: BoardStage; readonly move: (to: Place) => void }

/** The same move without carrying: a list of the stages. */
export function MoveMenu({ card, stage, move }: Props) {
  return (
    <span className="relative inline-flex">
      <select
        name="to"
        aria-label={`Переместить: ${card.name}, № ${card.number}`}
        value=""
        onChange={({ target }) => {
          const to = boardStages.find((each) => each === target.value)
          if (to) move({ id: card.id, to, before: null })
        }}
        title="Переместить"
        className="size-7 cursor-pointer appearance-none rounded-sm bg-transparent text-transparent hover:bg-ground max-sm:size-11 [&>option]:bg-surface [&>option]:text-ink"
      >
        <option value="">Переместить</option>
        <StageOptions among={boardStages} from={stage} />
      </select>
      <Icon name="chevron-down" className="pointer-events-none absolute inset-0 m-auto size-4 text-muted" />
    </span>
  )
}
