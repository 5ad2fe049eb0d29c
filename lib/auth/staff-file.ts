import { Refusal } from '#lib/action/refusal.ts'
import { actAs } from '#lib/db/act-as.ts'
import { type Staff, requireStaff } from './current-staff.ts'
import type { Permission } from './permissions.ts'

type File = { readonly type: string; readonly name: string; readonly body: Uint8Array | string }

/** Answers a file of the desk: 401 to nobody, 403 without the permission, 404 when `make` finds none. It is kept by no cache. */
export async function staffFile(permission: Permission, make: (staff: Staff) => Promise<File | null>): Promise<Response> {
  try {
    const staff = await requireStaff(permission)
    const file = await actAs(staff, () => make(staff))
    if (!file) return plain('Не найдено', 404)
    const { type, name, body } = file
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
      headers: { 'Content-Type': type, 'Content-Disposition': `inline; filename="${name}"`, 'Cache-Control': 'private, no-store' },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'not-found') return plain('Не найдено', 404)
    return error.code === 'not-permitted' ? plain('Не хватает права', 403) : plain('Войдите', 401)
  }
}

function plain(text: string, status: number): Response {
  return new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })
}
