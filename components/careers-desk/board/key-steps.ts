import type { KeyboardCoordinateGetter } from '@dnd-kit/core'

type Box = { readonly id: string; readonly left: number; readonly top: number; readonly width: number }

const GAP = 12

/** Arrows carry a card: to the left and right from stage to stage, up and down from card to card of the stage it is over. */
export const keySteps: KeyboardCoordinateGetter = (event, { active, context: { collisionRect, droppableRects } }) => {
  if (!collisionRect || !event.code.startsWith('Arrow')) return undefined
  event.preventDefault()
  const boxes = [...droppableRects].map(([id, { left, top, width }]): Box => ({ id: String(id), left, top, width }))
  const columns = boxes.filter(({ id }) => id.startsWith('column:')).toSorted((a, b) => a.left - b.left)
  const middle = collisionRect.left + collisionRect.width / 2
  const here = columns.findLastIndex(({ left }) => left <= middle)
  const column = columns[event.code === 'ArrowRight' ? here + 1 : event.code === 'ArrowLeft' ? here - 1 : here]
  if (!column) return undefined
  const cards = boxes.filter((box) => box.id.startsWith('card:') && box.id !== `card:${active}` && box.left >= column.left && box.left < column.left + column.width).toSorted((a, b) => a.top - b.top)
  if (event.code === 'ArrowRight' || event.code === 'ArrowLeft') {
    const [first] = cards
    return first ? { x: first.left, y: first.top } : { x: column.left + GAP, y: column.top + GAP }
  }
  const next = event.code === 'ArrowDown' ? cards.find(({ top }) => top > collisionRect.top + 1) : cards.findLast(({ top }) => top < collisionRect.top - 1)
  return next ? { x: next.left, y: next.top } : undefined
}
