import { expect, test } from 'vitest'
import { outcome } from '#lib/test-support/outcome.ts'
import { dropView, listSavedViews, saveView } from './saved-views.ts'
import { saveViewSchema, viewQuery } from './view-lists.ts'

const someone = () => crypto.randomUUID()

test('views are one person\'s and one list\'s; the same name again means the new filters', async () => {
  const [one, other] = [someone(), someone()]
  await saveView(one, { list: 'orders', name: 'Срочные', query: 'todo=pack' })
  await saveView(one, { list: 'orders', name: 'Срочные', query: 'todo=money' })
  await saveView(one, { list: 'customers', name: 'Срочные', query: 'sort=old' })
  expect(await listSavedViews(one, 'orders')).toMatchObject([{ name: 'Срочные', query: 'todo=money' }])
  expect(await listSavedViews(other, 'orders')).toEqual([])
})

test('nobody deletes a view of somebody else', async () => {
  const [one, other] = [someone(), someone()]
  const { id } = await saveView(one, { list: 'orders', name: 'Мой', query: 'state=paid' })
  expect(await outcome(dropView(other, id))).toBe('not-found')
  await dropView(one, id)
  expect(await listSavedViews(one, 'orders')).toEqual([])
})

test('there are twenty of a list and no more', async () => {
  const one = someone()
  for (let each = 0; each < 20; each += 1) await saveView(one, { list: 'orders', name: `Вид ${each}`, query: 'state=paid' })
  expect(await outcome(saveView(one, { list: 'orders', name: 'Лишний', query: 'state=paid' }))).toBe('too-many-views')
  await saveView(one, { list: 'orders', name: 'Вид 3', query: 'state=packed' })
})

test('what somebody looked for is not kept: a view is filters and order', () => {
  expect(viewQuery('q=Иванова&state=paid&after=1-2&sort=old&region=')).toBe('state=paid&sort=old')
  expect(saveViewSchema.safeParse({ list: 'orders', name: 'Иванова', query: 'q=Иванова' }).success).toBe(false)
})
