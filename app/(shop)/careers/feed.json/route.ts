import { jsonFeed } from '#components/careers/feeds.ts'
import { getOpenVacancies } from '#lib/careers/queries.ts'
import { env } from '#lib/env.ts'

export const dynamic = 'force-static'

/** Open vacancies for feed readers (JSON Feed 1.1). */
export async function GET(): Promise<Response> {
  return Response.json(jsonFeed(await getOpenVacancies(), env.APP_URL), { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } })
}
