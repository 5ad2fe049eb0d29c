import { expect, test } from 'vitest'
import { feedResponse } from './feed-response.ts'
import { keptFeed } from './kept-feed.ts'

const written = async function* () {
  yield '<a date="now">\n'
  yield 'текст</a>'
}
const feed = await keptFeed('answers', '1', written)
const answer = (headers: Record<string, string>) => feedResponse(new Request('http://shop/feed', { headers }), feed, 'application/xml')

test('as text, whoever asks: the server compresses', async () => {
  const plain = answer({ 'accept-encoding': 'br, gzip' })
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, '<a date="now">\nтекст</a>'])
})

test('nothing to whoever has it, by ETag before date', () => {
  const since = feed.modifiedAt.toUTCString()
  expect(answer({ 'if-none-match': `"other", ${feed.etag}` }).status).toBe(304)
  expect(answer({ 'if-none-match': '*' }).status).toBe(304)
  expect(answer({ 'if-modified-since': since }).status).toBe(304)
  expect(answer({ 'if-none-match': '"other"', 'if-modified-since': since }).status).toBe(200)
  expect(answer({ 'if-modified-since': new Date(feed.modifiedAt.getTime() - 1000).toUTCString() }).status).toBe(200)
  expect(answer({ 'if-modified-since': 'yesterday' }).status).toBe(200)
})
