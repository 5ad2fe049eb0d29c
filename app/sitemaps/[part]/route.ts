import { serviceLinks } from '#components/layout/service-links.ts'
import { getOpenVacancies } from '#lib/careers/queries.ts'
import { getCategories } from '#lib/catalogue/queries.ts'
import { env } from '#lib/env.ts'
import { feedResponse } from '#lib/feeds/feed-response.ts'
import { keptFeed } from '#lib/feeds/kept-feed.ts'
import { offersVersion, pagesVersion } from '#lib/feeds/queries.ts'
import { readListDates, readPart, readParts } from '#lib/feeds/read-site-map.ts'
import { type MapEntry, siteMapXml } from '#lib/feeds/site-map-xml.ts'
import { getCurrentVersion } from '#lib/policy/queries.ts'

/** A part of the site map that `/sitemap.xml` names. */
export async function GET(request: Request, { params }: RouteContext<'/sitemaps/[part]'>): Promise<Response> {
  const { part } = await params
  if (part === 'pages.xml') return feedResponse(request, await keptFeed('sitemaps/pages.xml', await pagesVersion(), () => written(readPages)), 'application/xml')
  const number = Number(/^products-([1-9]\d{0,3})\.xml$/.exec(part)?.[1])
  if (!number || (number > 1 && number > (await readParts()).length)) return new Response(null, { status: 404 })
  const feed = await keptFeed(`sitemaps/${part}`, await offersVersion(), () => written(() => readProducts(number)))
  return feedResponse(request, feed, 'application/xml')
}

async function* written(read: () => Promise<MapEntry[]>): AsyncGenerator<string> {
  yield ''
  yield siteMapXml('pages', await read())
}

async function readPages(): Promise<MapEntry[]> {
  const [categories, lists, rules, vacancies] = await Promise.all([getCategories(), readListDates(), getCurrentVersion('bonus-rules'), getOpenVacancies()])
  return [
    { url: `${env.APP_URL}/`, changedAt: lists.all },
    { url: `${env.APP_URL}/catalogue`, changedAt: lists.all },
    ...categories.map(({ slug }) => ({ url: `${env.APP_URL}/catalogue/${slug}`, changedAt: lists.families.get(slug) })),
    ...[
      ...serviceLinks.map(({ href }) => href), '/privacy/proof', '/privacy/ledger', ...(rules ? [`/bonus/rules/${rules.number}`] : []),
      ...vacancies.map(({ slug }) => `/careers/${slug}`),
    ].map((path) => ({ url: env.APP_URL + path })),
  ]
}

async function readProducts(part: number): Promise<MapEntry[]> {
  const products = await readPart(part)
  return products.map(({ slug, changedAt, pictures }) => ({ url: `${env.APP_URL}/product/${slug}`, changedAt, pictures: [...new Set(pictures)].map((file) => env.APP_URL + file) }))
}
