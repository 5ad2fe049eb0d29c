import { db } from '#lib/db/db.ts'

/** The regions that orders go to, by name. */
export function listRegions(): Promise<{ code: string; name: string }[]> {
  return db.deliveryRegion.findMany({ orderBy: { name: 'asc' }, select: { code: true, name: true } })
}
