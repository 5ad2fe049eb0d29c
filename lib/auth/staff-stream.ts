import { Refusal } from '#lib/action/refusal.ts'
import { requireStaff } from './current-staff.ts'
import type { Permission } from './permissions.ts'

type Pieces = AsyncGenerator<string | Uint8Array>

/** Answers a file of the desk (CSV, or ZIP by its name) piece by piece, whatever its length: 401 to nobody, 403 without the permission, 404 when there is none. */
export async function staffStream(permission: Permission, name: string, make: () => Promise<Pieces | null>): Promise<Response> {
  try {
    await requireStaff(permission)
    const pieces = await make()
    if (!pieces) return plain('Не найдено', 404)
    return new Response(streamOf(pieces), {
      headers: { 'Content-Type': name.endsWith('.zip') ? 'application/zip' : 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'private, no-store' },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.code === 'signed-out' ? plain('Войдите', 401) : plain('Не хватает права', 403)
  }
}

function streamOf(pieces: Pieces): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

function plain(text: string, status: number): Response {
  return new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })
}
