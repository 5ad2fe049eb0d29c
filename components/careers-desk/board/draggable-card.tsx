'use client'

import { useDraggable, useDroppable } from '@dnd-kit/core'
import { cx } from '#components/ui/cx.ts'
import type { BoardStage } from '#lib/careers-desk/candidates/board-stages.ts'
import { CardFace } from './card-face.tsx'
import { MoveMenu } from './move-menu.tsx'
import type { BoardCard, Place } from './types.ts'

type Props = { readonly card: BoardCard; readonly stage: BoardStage; readonly mayEdit: boolean; readonly move: (to: Place) => void }

/** A card of the board: carried whole by a pointer, by its handle with keys. */
export function DraggableCard({ card, stage, mayEdit, move }: Props) {
  const fixed = !mayEdit || card.rests || stage === 'hired' || (stage === 'rejected' && card.vacancyClosed)
  const { setNodeRef: setDrag, setActivatorNodeRef, listeners, attributes, isDragging } = useDraggable({ id: card.id, disabled: fixed, attributes: { roleDescription: 'карточка, которую можно нести' } })
  const { setNodeRef: setDrop, isOver } = useDroppable({ id: `card:${card.id}`, data: { stage } })
  const { onKeyDown, ...pointer } = listeners ?? {}
  return (
    <div
      ref={(node) => {
        setDrag(node)
        setDrop(node)
      }}
      {...pointer}
      className={cx('rounded-sm', !fixed && 'cursor-grab touch-manipulation [-webkit-touch-callout:none] pointer-coarse:select-none', isDragging && 'opacity-40', isOver && !isDragging && 'shadow-[0_-3px_0_var(--color-signal)]')}
    >
      <CardFace card={card}>
        {!fixed && (
          <span className="flex items-center gap-1">
            <button
              ref={setActivatorNodeRef}
              type="button"
              {...attributes}
              onKeyDown={onKeyDown as React.KeyboardEventHandler | undefined}
              aria-label={`Нести: ${card.name}, № ${card.number}`}
              className="grid size-7 cursor-grab place-items-center rounded-sm text-muted hover:bg-ground hover:text-ink max-sm:size-11"
            >
              <svg viewBox="0 0 24 24" aria-hidden className="size-4 fill-current">
                <path d="M9 5a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0Zm0 7a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0Zm-1.5 8.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM18 5a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0Zm-1.5 8.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Zm1.5 5.5a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0Z" />
              </svg>
            </button>
            <MoveMenu card={card} stage={stage} move={move} />
          </span>
        )}
      </CardFace>
    </div>
  )
}
