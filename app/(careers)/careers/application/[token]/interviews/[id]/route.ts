import { interviewIcs } from '#lib/careers/interviews/interview-ics.ts'
import { getApplication } from '#lib/careers/queries.ts'
import { db } from '#lib/db/db.ts'

/** The calendar file of an interview, for whoever holds the link of its application. */
export async function GET(_: Request, { params }: RouteContext<'/careers/application/[token]/interviews/[id]'>): Promise<Response> {
  const { token, id } = await params
  const application = await getApplication(token)
  const own = application?.interviews.find((interview) => interview.id === id)
  const interview = own && (await db.interview.findUnique({ where: { id } }))
  const calendar = application && interview ? interviewIcs({ ...interview, vacancy: application.vacancy.title, number: application.number }) : null
  if (calendar === null) return new Response(null, { status: 404 })
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'attachment; filename="sobesedovanie.ics"', 'Cache-Control': 'no-store' } })
}
