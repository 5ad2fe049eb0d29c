import { staffFile } from '#lib/auth/staff-file.ts'
import { renderAct } from '#lib/privacy/destruction/render-act.ts'
import { appealNumberSchema } from '#lib/privacy/schema.ts'

export const dynamic = 'force-dynamic'

/** An act of destruction with its event log (order 179). */
export function GET(_request: Request, { params }: RouteContext<'/desk/retention/acts/[number]'>): Promise<Response> {
  return staffFile('retention.read', async () => {
    const number = appealNumberSchema.safeParse((await params).number)
    return number.success ? { type: 'application/pdf', name: `act-${number.data}.pdf`, body: await renderAct(number.data) } : null
  })
}
