import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { now } from '#lib/clock/clock.ts'
import { checkYml } from '#lib/feeds/check-yml.ts'
import { keptFeed } from '#lib/feeds/kept-feed.ts'
import { marketYml } from '#lib/feeds/market-yml.ts'
import { readPart, readParts } from '#lib/feeds/read-site-map.ts'
import { siteMapXml } from '#lib/feeds/site-map-xml.ts'
import { round, type Row, table } from './table.ts'

const site = 'https://bigio.ru'
const megabytes = (bytes: number): number => round(bytes / 1e6, 1)

/** The feeds of a shop with as many products as the database holds: how large, how long in the making, and whether they keep the rules. */
export async function benchFeeds(): Promise<string> {
  const rows: Row[] = [await benchYml(), ...(await benchSiteMap())]
  return table(['feed', 'entries', 'MB', 'MB compressed', 's', 'faults'], rows)
}

async function benchYml(): Promise<Row> {
  let bytes = 0
  const counted = async function* (at: Date) {
    for await (const piece of marketYml(at, site)) {
      bytes += Buffer.byteLength(piece)
      yield piece
    }
  }
  const began = performance.now()
  const { gzip } = await keptFeed('bench', '1', counted)
  const took = performance.now() - began
  // What was kept is what is read by others: it is checked as it is, not made once more.
  const { faults, offers } = await checkYml(Readable.from([gzip]).pipe(createGunzip()).setEncoding('utf8'), { at: now(), site })
  if (faults.length > 0) console.error(faults.slice(0, 10).join('\n'))
  return ['market.yml', offers, megabytes(bytes), megabytes(gzip.length), round(took / 1000, 1), faults.length]
}

async function benchSiteMap(): Promise<Row[]> {
  const parts = await readParts()
  const rows = await Promise.all(parts.slice(0, 1).map(async ({ part }) => {
    const began = performance.now()
    const products = await readPart(part)
    const xml = siteMapXml('pages', products.map(({ slug, changedAt, pictures }) => ({ url: `${site}/product/${slug}`, changedAt, pictures: pictures.map((file) => site + file) })))
    const faults = products.length > 50_000 || Buffer.byteLength(xml) > 50e6 ? 1 : 0
    return [`sitemaps/products-${part}.xml, one of ${parts.length}`, products.length, megabytes(Buffer.byteLength(xml)), '–', round((performance.now() - began) / 1000, 1), faults]
  }))
  return rows
}
