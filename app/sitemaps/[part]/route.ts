import { serviceLinks } from '#components/layout/service-links.ts'
import { siteMapXml } from '#components/seo/site-map-xml.ts'
import { getOpenVacancies } from '#lib/careers/queries.ts'
import { countSlugParts, getCategories, getProductSlugs } from '#lib/catalogue/queries.ts'
import { env } from '#lib/env.ts'
import { getCurrentVersion } from '#lib/policy/queries.ts'

export const dynamic = 'force-static'

/** Made when they are asked for the first time. */
export const generateStaticParams = () => []

/** A part of the site map that `/sitemap.xml` names. */
export async function GET(_: Request, { params }: RouteContext<'/sitemaps/[part]'>): Promise<Response> {
  const paths = await pathsOf((await params).part)
  if (!paths) return new Response(null, { status: 404 })
  const urls = paths.map((path) => `${env.APP_URL}${path}`)
  return new Response(siteMapXml('pages', urls), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}

async function pathsOf(part: string): Promise<string[] | null> {
  if (part === 'pages.xml') {
    const [categories, rules, vacancies] = await Promise.all([getCategories(), getCurrentVersion('bonus-rules'), getOpenVacancies()])
    return [
      '/', '/catalogue', ...categories.map(({ slug }) => `/catalogue/${slug}`), ...serviceLinks.map(({ href }) => href), '/privacy/proof', '/privacy/ledger',
      ...(rules ? [`/bonus/rules/${rules.number}`] : []), ...vacancies.map(({ slug }) => `/careers/${slug}`),
    ]
  }
  const number = Number(/^products-([1-9]\d{0,3})\.xml$/.exec(part)?.[1])
  if (!number || number > (await countSlugParts())) return null
  return (await getProductSlugs(number - 1)).map((slug) => `/product/${slug}`)
}
