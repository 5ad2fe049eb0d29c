import { revalidateTag } from 'next/cache'
import { expect, test, vi } from 'vitest'
import { revalidationToken } from '#lib/cache/revalidation.ts'
import { POST } from './route.ts'

vi.mock('next/cache', () => ({ revalidateTag: vi.fn<typeof revalidateTag>() }))

const post = (body: string, authorization?: string) =>
  POST(new Request('http://127.0.0.1/api/revalidate', { method: 'POST', body, headers: authorization ? { authorization } : {} }))

const tags = JSON.stringify({ tags: ['product:kvant', 'catalogue'] })

test('a stranger finds nothing here', async () => {
  for (const token of [undefined, '', 'Bearer ', 'Bearer wrong', `${revalidationToken()}x`]) expect((await post(tags, token)).status).toBe(404)
  expect(revalidateTag).not.toHaveBeenCalled()
})

test.each(['', 'null', '{"tags":"catalogue"}', '{"tags":[1]}', `{"tags":["${'x'.repeat(300)}"]}`])('%j is not understood', async (body) => {
  expect((await post(body, revalidationToken())).status).toBe(400)
  expect(revalidateTag).not.toHaveBeenCalled()
})

test('the listener expires tags at once', async () => {
  expect((await post(tags, revalidationToken())).status).toBe(204)
  expect(vi.mocked(revalidateTag).mock.calls).toEqual([['product:kvant', { expire: 0 }], ['catalogue', { expire: 0 }]])
})
