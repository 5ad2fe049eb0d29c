import { rssFeed } from '#components/careers/feeds.ts'
import { getOpenVacancies } from '#lib/careers/queries.ts'
import { env } from '#lib/env.ts'

export const dynamic = 'force-static'

/** Open vacancies for feed readers (RSS 2.0). */
export async function GET(): Promise<Response> {
  return new Response(rssFeed(await getOpenVacancies(), env.APP_URL), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
