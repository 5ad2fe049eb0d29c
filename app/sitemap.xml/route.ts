import { siteMapXml } from '#components/seo/site-map-xml.ts'
import { countSlugParts } from '#lib/catalogue/queries.ts'
import { env } from '#lib/env.ts'

export const dynamic = 'force-static'

/** The site maps there are: one of pages and categories, the others of products. */
export async function GET(): Promise<Response> {
  const parts = Array.from({ length: await countSlugParts() }, (_, index) => `products-${index + 1}.xml`)
  const urls = ['pages.xml', ...parts].map((part) => `${env.APP_URL}/sitemaps/${part}`)
  return new Response(siteMapXml('index', urls), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
