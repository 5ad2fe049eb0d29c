import { sharePicture } from '#components/seo/share-picture.tsx'
import { getCategory } from '#lib/catalogue/queries.ts'

export const dynamic = 'force-static'

/** Drawn when it is asked for the first time. */
export const generateStaticParams = () => []

/** The picture of a shared link to a category. */
export async function GET(_: Request, { params }: RouteContext<'/og/category/[slug]'>): Promise<Response> {
  const category = await getCategory((await params).slug)
  if (!category) return new Response(null, { status: 404 })
  return sharePicture({ title: category.name, note: category.summary, image: category.image?.src ?? null })
}
