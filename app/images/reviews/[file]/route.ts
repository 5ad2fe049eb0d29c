import { photoResponse } from '#lib/reviews/photo-response.ts'

/** A photo under a review. */
export async function GET(_: Request, { params }: { readonly params: Promise<{ readonly file: string }> }): Promise<Response> {
  return photoResponse((await params).file)
}
