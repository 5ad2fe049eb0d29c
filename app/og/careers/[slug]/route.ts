import { sharePicture } from '#components/seo/share-picture.tsx'
import { formatSalary } from '#lib/careers/format-salary.ts'
import { getVacancy } from '#lib/careers/queries.ts'

export const dynamic = 'force-static'

/** Drawn when it is asked for the first time. */
export const generateStaticParams = () => []

/** The picture of a shared link to a vacancy. */
export async function GET(_: Request, { params }: RouteContext<'/og/careers/[slug]'>): Promise<Response> {
  const vacancy = await getVacancy((await params).slug)
  if (!vacancy) return new Response(null, { status: 404 })
  const { title, city, salary } = vacancy
  return sharePicture({ title, note: ['Вакансия', city, formatSalary(salary)].filter(Boolean).join(' · '), image: '/scenes/careers.webp' })
}
