import { reviewPhoto } from '#lib/reviews-desk/review-photo.ts'

export const dynamic = 'force-dynamic'

/** A photo of a review as whoever moderates sees it, published or not. */
export async function GET(_request: Request, { params }: RouteContext<'/desk/reviews/[id]/photos/[photoId]'>): Promise<Response> {
  const { id, photoId } = await params
  return reviewPhoto(id, photoId)
}
