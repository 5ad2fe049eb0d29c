'use client'

import { type Active, type Announcements, type CollisionDetection, DndContext, DragOverlay, type DragEndEvent, KeyboardSensor, MouseSensor, type Over, pointerWithin, rectIntersection, TouchSensor, useSensor, useSensors } from '@dnd-kit/core'
import { useRouter } from 'next/navigation'
import { startTransition, useOptimistic, useRef, useState } from 'react'
import { notifyDone, notifyRefused } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { callStaff } from '#components/desk/staff-call.ts'
import { stageNames } from '#lib/careers/stages.ts'
import { moveApplication } from '#lib/careers-desk/candidates/actions.ts'
import type { BoardStage } from '#lib/careers-desk/candidates/board-stages.ts'
import type { Template } from '#lib/careers-desk/letters/queries.ts'
import { RejectDialog } from '../candidate/reject-dialog.tsx'
import { BoardColumn } from './board-column.tsx'
import { CardFace } from './card-face.tsx'
import { keySteps } from './key-steps.ts'
import { moveWords } from './move-words.ts'
import { placeCard } from './place-card.ts'
import type { BoardCard, Column, Place } from './types.ts'

type Props = { readonly columns: readonly Column[]; readonly mayEdit: boolean; readonly templates: readonly Template[] }

/** The candidates by stage. A card is carried by pointer, by finger or by arrows, and has a list of stages besides; what it shows is what the server will have, until that refuses. */
export function Board({ columns, mayEdit, templates }: Props) {
  const router = useRouter()
  const [shown, place] = useOptimistic(columns, (now, to: Place) => placeCard(now, to)?.columns ?? now)
  const [carried, setCarried] = useState<string | null>(null)
  const [rejected, setRejected] = useState<BoardCard | null>(null)
  // A card is moved again before the page has been read anew.
  const revisions = useRef(new Map<string, number>())
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: keySteps }),
  )
  const cardOf = (id: string) => shown.flatMap(({ cards }) => cards).find((card) => card.id === id)
  const stageOf = (id: string) => shown.find(({ cards }) => cards.some((card) => card.id === id))?.stage
  const revisionOf = ({ id, revision }: BoardCard) => Math.max(revision, revisions.current.get(id) ?? 0)

  const move = (to: Place) => {
    const card = cardOf(to.id)
    const from = stageOf(to.id)
    const placed = placeCard(shown, to)
    if (!card || !from || !placed) return
    if (to.to === 'rejected') {
      if (from !== 'rejected') setRejected({ ...card, revision: revisionOf(card) })
      return
    }
    const target = to.to
    const carry = async (stage: Exclude<BoardStage, 'rejected'>, rank: number | null): Promise<boolean> => {
      const answer = await callStaff(moveApplication, { id: card.id, revision: revisionOf(card), to: stage, rank })
      if (answer.ok) revisions.current.set(card.id, answer.data.revision)
      else notifyRefused(refusalText(answer.code, answer.fields, moveWords))
      router.refresh()
      return answer.ok
    }
    startTransition(async () => {
      place(to)
      if (!(await carry(target, target === 'hired' ? null : placed.rank)) || from === target) return
      // To be hired is final, and who comes back out of a rejection is not rejected again by a press.
      notifyDone(`${card.name}: ${stageNames[target].toLowerCase()}`, target === 'hired' || from === 'rejected' ? undefined : () => void carry(from, card.rank))
    })
  }

  const end = ({ active, over }: DragEndEvent) => {
    setCarried(null)
    const to = over && placeOf(shown, String(active.id), String(over.id))
    if (to) move(to)
  }
  const current = carried === null ? undefined : cardOf(carried)
  return (
    <>
      <DndContext
        id="board"
        sensors={sensors}
        collisionDetection={nearest}
        accessibility={{ announcements: announcementsOf(cardOf), screenReaderInstructions: { draggable: 'Чтобы взять карточку, нажмите пробел. Стрелки несут её по этапам и внутри этапа, пробел кладёт, Escape возвращает на место.' } }}
        onDragStart={({ active }) => setCarried(String(active.id))}
        onDragCancel={() => setCarried(null)}
        onDragEnd={end}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways on a phone must be reachable by keys */}
        <div role="region" aria-label="Доска кандидатов" tabIndex={0} className="-mx-4 grid auto-cols-[minmax(11rem,1fr)] grid-flow-col items-start max-sm:auto-cols-[70vw] gap-2 overflow-x-auto px-4 pb-2 lg:-mx-6 lg:px-6">
          {shown.map((column) => (
            <BoardColumn key={column.stage} column={column} mayEdit={mayEdit} carried={carried} move={move} />
          ))}
        </div>
        <DragOverlay dropAnimation={null}>{current && <CardFace card={current} lifted />}</DragOverlay>
      </DndContext>
      {rejected && <RejectDialog id={rejected.id} revision={rejected.revision} name={rejected.name} templates={templates} mayUndo={!rejected.vacancyClosed} onClose={() => setRejected(null)} />}
    </>
  )
}

/** A card under the pointer comes before the column that it lies in. */
const nearest: CollisionDetection = (given) => {
  const all = given.pointerCoordinates ? pointerWithin(given) : rectIntersection(given)
  const card = all.find(({ id }) => String(id).startsWith('card:') && id !== `card:${given.active.id}`)
  return card ? [card] : all.filter(({ id }) => String(id).startsWith('column:')).slice(0, 1)
}

/** Where a card goes that is let go over something: before the card there; behind it where it came from above. */
function placeOf(columns: readonly Column[], id: string, over: string): Place | null {
  if (over.startsWith('column:')) {
    const to = columns.find(({ stage }) => over === `column:${stage}`)?.stage
    return to ? { id, to, before: null } : null
  }
  const target = over.slice('card:'.length)
  const column = columns.find(({ cards }) => cards.some((card) => card.id === target))
  if (!column) return null
  const [own, other] = [id, target].map((each) => column.cards.findIndex((card) => card.id === each))
  const fromAbove = own !== undefined && other !== undefined && own >= 0 && own < other
  return { id, to: column.stage, before: fromAbove ? (column.cards[other + 1]?.id ?? null) : target }
}

function announcementsOf(cardOf: (id: string) => BoardCard | undefined): Announcements {
  const name = ({ id }: Active) => cardOf(String(id))?.name ?? 'Карточка'
  const place = (over: Over | null) => {
    if (!over) return 'мимо доски'
    const stage = over.data.current?.stage as BoardStage | undefined
    const above = String(over.id).startsWith('card:') ? cardOf(String(over.id).slice('card:'.length)) : undefined
    return `этап «${stage ? stageNames[stage] : ''}»${above ? `, у карточки ${above.name}` : ''}`
  }
  return {
    onDragStart: ({ active }) => `Взяли: ${name(active)}.`,
    onDragOver: ({ active, over }) => `${name(active)}: ${place(over)}.`,
    onDragEnd: ({ active, over }) => `Положили: ${name(active)}, ${place(over)}.`,
    onDragCancel: ({ active }) => `${name(active)}: осталось на месте.`,
  }
}
