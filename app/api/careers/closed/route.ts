import { getClosedSlugs } from '#lib/careers/queries.ts'

export const dynamic = 'force-static'

/** The addresses of vacancies that are over: what the proxy asks its own process, since pages cannot answer 410 by themselves. */
export async function GET(): Promise<Response> {
  return Response.json(await getClosedSlugs())
}
