import { Refusal } from '#lib/action/refusal.ts'
import { requireStaff } from '#lib/auth/current-staff.ts'
import { takeExport } from '#lib/exports/take-export.ts'

type Context = { readonly params: Promise<{ readonly id: string }> }

const statuses: Readonly<Record<string, number>> = { 'signed-out': 401, 'not-found': 404 }

/** The file of an export. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const staff = await requireStaff('exports.make')
    const { id } = await params
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Refusal('not-found')
    const { name, content } = await takeExport(staff, id)
    return new Response(Buffer.from(content), {
      headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'private, no-store' },
    })
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: statuses[error.code] ?? 403, headers: { 'cache-control': 'no-store' } })
    throw error
  }
}
