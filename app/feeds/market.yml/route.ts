import { env } from '#lib/env.ts'
import { feedResponse } from '#lib/feeds/feed-response.ts'
import { keptFeed } from '#lib/feeds/kept-feed.ts'
import { marketYml } from '#lib/feeds/market-yml.ts'
import { offersVersion } from '#lib/feeds/queries.ts'

/** What is on sale, for Yandex Market and whoever else reads its format (YML). */
export async function GET(request: Request): Promise<Response> {
  const feed = await keptFeed('market.yml', await offersVersion(), (at) => marketYml(at, env.APP_URL))
  return feedResponse(request, feed, 'application/xml')
}
