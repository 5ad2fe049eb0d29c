import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Feed } from './kept-feed.ts'

/**
 * A feed as an answer: 304 to whoever has it. Asked for anew each time, since prices and stock change at any moment. As text: Next drops the `Content-Encoding` of
 * an answer and compresses it itself, if next.config.js names the address among those of feeds.
 */
export function feedResponse(request: Request, { gzip, etag, modifiedAt }: Feed, type: string): Response {
  const headers = { ETag: etag, 'Last-Modified': modifiedAt.toUTCString(), 'Cache-Control': 'public, max-age=0, must-revalidate' }
  if (isKnown(request.headers, etag, modifiedAt)) return new Response(null, { status: 304, headers })
  const text = Readable.from([gzip]).pipe(createGunzip())
  return new Response(Readable.toWeb(text) as ReadableStream<Uint8Array>, { headers: { ...headers, 'Content-Type': `${type}; charset=utf-8` } })
}

/** `If-None-Match` decides where it is sent, `If-Modified-Since` otherwise (RFC 9110, 13.2.2). */
function isKnown(headers: Headers, etag: string, modifiedAt: Date): boolean {
  const tags = headers.get('if-none-match')
  if (tags !== null) return tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''))
  return Date.parse(headers.get('if-modified-since') ?? '') >= modifiedAt.getTime()
}
