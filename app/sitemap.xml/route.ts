import { env } from '#lib/env.ts'
import { feedResponse } from '#lib/feeds/feed-response.ts'
import { keptFeed } from '#lib/feeds/kept-feed.ts'
import { pagesVersion } from '#lib/feeds/queries.ts'
import { readParts } from '#lib/feeds/read-site-map.ts'
import { siteMapXml } from '#lib/feeds/site-map-xml.ts'

/** The site maps there are: one of pages and categories, the others of products. */
export async function GET(request: Request): Promise<Response> {
  return feedResponse(request, await keptFeed('sitemap.xml', await pagesVersion(), index), 'application/xml')
}

async function* index(): AsyncGenerator<string> {
  const parts = (await readParts()).map(({ part, changedAt }) => ({ url: `${env.APP_URL}/sitemaps/products-${part}.xml`, changedAt }))
  yield ''
  yield siteMapXml('index', [{ url: `${env.APP_URL}/sitemaps/pages.xml` }, ...parts])
}
