import { sharePicture } from '#components/seo/share-picture.tsx'
import { getProduct } from '#lib/catalogue/queries.ts'

export const dynamic = 'force-static'

/** Drawn when it is asked for the first time. */
export const generateStaticParams = () => []

/** The picture of a shared link to a product. */
export async function GET(_: Request, { params }: RouteContext<'/og/product/[slug]'>): Promise<Response> {
  const product = await getProduct((await params).slug, null)
  if (!product) return new Response(null, { status: 404 })
  return sharePicture({ title: product.name, note: product.highlights.slice(0, 3).join(' · '), image: product.variant.images[0]?.src ?? null })
}
