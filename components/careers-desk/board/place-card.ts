import type { Column, Place } from './types.ts'

/** The board with a card somewhere else, and the rank that this place means: between its neighbours; behind all, if some are not shown, it is null. Null when the card is not there, or would stay where it is. */
export function placeCard(columns: readonly Column[], { id, to, before }: Place): { readonly columns: readonly Column[]; readonly rank: number | null } | null {
  const from = columns.find(({ cards }) => cards.some((card) => card.id === id))
  const card = from?.cards.find((each) => each.id === id)
  const target = columns.find(({ stage }) => stage === to)
  if (!from || !card || !target || before === id) return null
  const others = target.cards.filter((each) => each.id !== id)
  const found = before === null ? -1 : others.findIndex((each) => each.id === before)
  const index = found < 0 ? others.length : found
  if (from === target && target.cards[index]?.id === id) return null
  const [above, below] = [others[index - 1]?.rank, others[index]?.rank]
  const rank = above === undefined ? (below === undefined ? 0 : below - 1) : below === undefined ? above + 1 : (above + below) / 2
  const behindUnseen = below === undefined && target.count > target.cards.length
  const placed = { ...card, rank }
  return {
    rank: behindUnseen ? null : rank,
    columns: columns.map((column) => {
      if (column === target) return { ...column, count: column.count + (from === target ? 0 : 1), cards: others.toSpliced(index, 0, placed) }
      return column === from ? { ...column, count: column.count - 1, cards: column.cards.filter((each) => each.id !== id) } : column
    }),
  }
}
