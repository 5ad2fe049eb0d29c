import * as z from 'zod'

const answered = z.object({ code: z.string().optional() })

/** Sends the photos of a review, one after another. Answers the code of the first that was not taken; null when all were. */
export async function sendPhotos(reviewId: string, files: readonly File[]): Promise<string | null> {
  for (const file of files) {
    const body = new FormData()
    body.set('reviewId', reviewId)
    body.set('file', file)
    const code = await fetch('/api/reviews/photos', { method: 'POST', body, headers: { accept: 'application/json' } }).then(
      async (answer) => (answer.ok ? null : (answered.parse(await answer.json()).code ?? 'photo-broken')),
      () => 'photo-broken',
    )
    if (code !== null) return code
  }
  return null
}
