import { expect, test } from 'vitest'
import { placeCard } from './place-card.ts'
import type { BoardCard, Column } from './types.ts'

const card = (id: string, rank: number): BoardCard => ({
  id, rank, number: 1, name: 'А•••', rests: false, revision: 1, vacancy: '', vacancyClosed: false, received: '', late: null, interview: null, hasCv: false, notes: 0, scorecards: 0,
})
const board: readonly Column[] = [
  { stage: 'received', count: 3, cards: [card('a', 1), card('b', 2), card('c', 3)], more: null },
  { stage: 'screening', count: 120, cards: [card('d', 5)], more: '' },
  { stage: 'offer', count: 0, cards: [], more: null },
]
const ids = (columns: readonly Column[] | undefined) => columns?.map(({ cards, count }) => `${cards.map(({ id }) => id).join('')}:${count}`)

test('a card stands between its neighbours', () => {
  const placed = placeCard(board, { id: 'c', to: 'received', before: 'b' })
  expect([placed?.rank, ids(placed?.columns)]).toEqual([1.5, ['acb:3', 'd:120', ':0']])
})

test('it goes to another stage, before somebody or behind all', () => {
  expect(ids(placeCard(board, { id: 'a', to: 'screening', before: 'd' })?.columns)).toEqual(['bc:2', 'ad:121', ':0'])
  expect(placeCard(board, { id: 'a', to: 'screening', before: 'd' })?.rank).toBe(4)
  // Of those that are not shown nobody knows the rank: the server puts it behind all.
  expect(placeCard(board, { id: 'a', to: 'screening', before: null })?.rank).toBeNull()
  expect(ids(placeCard(board, { id: 'a', to: 'screening', before: null })?.columns)).toEqual(['bc:2', 'da:121', ':0'])
  expect(placeCard(board, { id: 'a', to: 'offer', before: null })?.rank).toBe(0)
  expect(ids(placeCard(board, { id: 'a', to: 'received', before: null })?.columns)).toEqual(['bca:3', 'd:120', ':0'])
})

test('what changes nothing is no move', () => {
  expect(placeCard(board, { id: 'a', to: 'received', before: 'b' })).toBeNull()
  expect(placeCard(board, { id: 'c', to: 'received', before: null })).toBeNull()
  expect(placeCard(board, { id: 'a', to: 'received', before: 'a' })).toBeNull()
  expect(placeCard(board, { id: 'gone', to: 'offer', before: null })).toBeNull()
})
