import * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { readUpload, saysTooMuch } from '#lib/files/read-upload.ts'
import { MOST_PHOTO_BYTES } from './limits.ts'

/** The photo of a form and the review it is for, never more than ten megabytes in memory. Refusals `photo-missing`, `photo-broken`, `photo-too-large`. */
export async function readPhoto(request: Pick<Request, 'headers' | 'body'>): Promise<{ readonly reviewId: string; readonly bytes: Buffer }> {
  if (saysTooMuch(request.headers, MOST_PHOTO_BYTES)) throw new Refusal('photo-too-large')
  return readUpload(request, { what: 'photo', most: MOST_PHOTO_BYTES }, async (content, _, fields) => {
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of content) {
      length += chunk.length
      if (length > MOST_PHOTO_BYTES) throw new Refusal('photo-too-large')
      chunks.push(chunk)
    }
    if (length === 0) throw new Refusal('photo-missing')
    return { reviewId: z.uuid().catch('').parse(fields.get('reviewId')), bytes: Buffer.concat(chunks) }
  })
}
