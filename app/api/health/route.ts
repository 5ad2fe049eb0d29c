import { db } from '#lib/db/db.ts'

export const dynamic = 'force-dynamic'

/** Whether this process can serve: 200 with the database, 503 without. `shop` tells a second start who has the port. */
export async function GET(): Promise<Response> {
  const database = await db.$queryRaw`select 1`.then(() => true, () => false)
  return Response.json({ shop: 'smart-tracker', ok: database }, { status: database ? 200 : 503 })
}
