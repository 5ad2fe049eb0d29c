import { createServer } from 'node:http'
import autocannon from 'autocannon'
import { round, type Row, table } from './table.ts'

const SECONDS = 8
const CONNECTIONS = 16

/** Requests per second of static pages through the running shop, against a bare `node:http` server that sends the same bytes, in turns. */
export async function benchStaticPages(base: string, paths: readonly string[]): Promise<string> {
  const rows: Row[] = []
  for (const path of paths) {
    const answer = await fetch(base + path, { headers: { 'accept-encoding': 'identity' } })
    const body = Buffer.from(await answer.arrayBuffer())
    const bare = await serve(body, answer.headers.get('content-type') ?? 'text/html')
    await load(base + path, 2)
    const shop = await load(base + path, SECONDS)
    const floor = await load(bare.url, SECONDS)
    bare.close()
    const cache = answer.headers.get('x-nextjs-cache') ?? answer.headers.get('x-nextjs-prerender') ?? '–'
    rows.push([path, round(body.length / 1024), cache, Math.round(shop), Math.round(floor), round(shop / floor, 2)])
  }
  return table(['page', 'HTML, kB', 'cache', 'shop, requests/s', 'bare node:http, requests/s', 'ratio'], rows)
}

async function load(url: string, duration: number): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({ url, duration, connections: CONNECTIONS })
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers other than 200, ${errors} errors`)
  return requests.average
}

async function serve(body: Buffer, type: string): Promise<{ url: string; close(): void }> {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close().closeAllConnections() }
}
