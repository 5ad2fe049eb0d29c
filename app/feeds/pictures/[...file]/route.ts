import { jpegOf } from '#lib/feeds/jpeg-of.ts'
import { pictureFile } from '#lib/feeds/picture-path.ts'

/** A picture of a product as JPEG, which marketplaces take. */
export async function GET(_: Request, { params }: RouteContext<'/feeds/pictures/[...file]'>): Promise<Response> {
  const file = pictureFile((await params).file)
  const jpeg = file === null ? null : await jpegOf(file)
  if (!jpeg) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(jpeg), { headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': 'public, max-age=86400, stale-while-revalidate=2592000' } })
}
