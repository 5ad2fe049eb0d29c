import * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { requireStaff } from '#lib/auth/current-staff.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { db } from '#lib/db/db.ts'
import { store } from '#lib/files/store.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'

const words = { 401: 'Войдите', 403: 'Не хватает права', 404: 'Не найдено' } as const

/** Answers a photo of a review to staff who read reviews: 401 to nobody, 403 without the permission, 404 for one that is another's, or that a block hides (6.2.4). */
export async function reviewPhoto(reviewId: string, photoId: string): Promise<Response> {
  try {
    const staff = await requireStaff('reviews.read')
    if (![reviewId, photoId].every((id) => z.uuid().safeParse(id).success)) return none(404)
    const seen = await readMasked(sightOf(staff), (tx) => tx.reviewPhoto.findFirst({ where: { id: photoId, reviewId }, select: { id: true } }))
    // Under which name it is kept is for nobody's eyes.
    const photo = seen && (await db.reviewPhoto.findUnique({ where: { id: seen.id }, select: { storedAs: true } }))
    const content = photo && (await store().read(`reviews/${photo.storedAs}.webp`))
    if (!content) return none(404)
    const bytes = Buffer.concat(await Array.fromAsync(content))
    return new Response(bytes, {
      headers: { 'Content-Type': 'image/webp', 'Content-Length': String(bytes.length), 'Content-Disposition': 'inline', 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return none(error.code === 'signed-out' ? 401 : 403)
  }
}

function none(status: keyof typeof words): Response {
  return new Response(words[status], { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })
}
