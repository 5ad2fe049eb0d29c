import * as z from 'zod'
import { staffStream } from '#lib/auth/staff-stream.ts'
import { exportErrors } from '#lib/imports/export-errors.ts'

export const dynamic = 'force-dynamic'

/** What is wrong with a file, row by row. */
export async function GET(_request: Request, { params }: { readonly params: Promise<{ id: string }> }): Promise<Response> {
  const id = z.uuid().safeParse((await params).id)
  return staffStream('catalogue.import', 'errors.csv', async () => (id.success ? exportErrors(id.data) : null))
}
