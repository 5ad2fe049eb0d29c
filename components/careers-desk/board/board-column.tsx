'use client'

import { useDroppable } from '@dnd-kit/core'
import Link from 'next/link'
import { cx } from '#components/ui/cx.ts'
import { route } from '#components/ui/route.ts'
import { stageNames } from '#lib/careers/stages.ts'
import { DraggableCard } from './draggable-card.tsx'
import type { Column, Place } from './types.ts'

type Props = { readonly column: Column; readonly mayEdit: boolean; /** The card that is being carried. */ readonly carried: string | null; readonly move: (to: Place) => void }

/** One stage of the board. */
export function BoardColumn({ column: { stage, count, cards, more }, mayEdit, carried, move }: Props) {
  const { setNodeRef, isOver } = useDroppable({ id: `column:${stage}`, data: { stage } })
  return (
    <section
      ref={setNodeRef}
      aria-labelledby={`stage-${stage}`}
      className={cx('grid min-h-40 min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-2 rounded-md bg-ground p-2 ring-1 ring-transparent', carried !== null && 'ring-line', isOver && 'ring-signal')}
    >
      <h2 className="flex min-h-7 items-center justify-between px-1 text-sm font-semibold">
        <span id={`stage-${stage}`}>{stageNames[stage]}</span>
        <span className="font-normal text-muted tabular-nums">{count}</span>
      </h2>
      {cards.length > 0 && (
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {cards.map((card) => (
            <li key={card.id} className="min-w-0">
              <DraggableCard card={card} stage={stage} mayEdit={mayEdit} move={move} />
            </li>
          ))}
        </ul>
      )}
      {cards.length === 0 && <p className="px-1 py-4 text-center text-xs text-muted">Никого</p>}
      {count > cards.length && (
        <p className="grid gap-1 px-1 text-xs text-muted">
          Показаны {cards.length} из {count}.
          {more !== null && (
            <Link href={route(more)} scroll={false} prefetch={false} className="link inline-flex min-h-8 items-center text-sm max-sm:min-h-11">
              Показать ещё<span className="sr-only">: {stageNames[stage]}</span>
            </Link>
          )}
        </p>
      )}
    </section>
  )
}
