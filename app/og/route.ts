import { sharePicture } from '#components/seo/share-picture.tsx'
import { getHome } from '#lib/catalogue/queries.ts'

export const dynamic = 'force-static'

/** The picture of a shared link to any page that has none of its own. */
export async function GET(): Promise<Response> {
  const { popular } = await getHome()
  return sharePicture({
    title: 'Умные часы, браслеты, кольца и трекеры',
    note: 'С доставкой по всей России',
    image: popular[0]?.image.src ?? null,
  })
}
