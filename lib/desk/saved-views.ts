import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import type { ViewList } from './view-lists.ts'

export type SavedView = { readonly id: string; readonly name: string; readonly query: string }

const MOST = 20

/** What somebody of the staff has saved of a list, by name. */
export function listSavedViews(staffId: string, list: ViewList): Promise<SavedView[]> {
  return db.savedView.findMany({ where: { staffId, list }, orderBy: { name: 'asc' }, select: { id: true, name: true, query: true } })
}

/** Saves the filters of a list under a name; the same name again means the new filters. Refusal `too-many-views`. */
export async function saveView(staffId: string, { list, name, query }: { readonly list: ViewList; readonly name: string; readonly query: string }): Promise<SavedView> {
  return db.$transaction(async (tx) => {
    const others = await tx.savedView.count({ where: { staffId, list, name: { not: name } } })
    if (others >= MOST) throw new Refusal('too-many-views')
    const key = { staffId_list_name: { staffId, list, name } }
    return tx.savedView.upsert({ where: key, create: { staffId, list, name, query }, update: { query }, select: { id: true, name: true, query: true } })
  })
}

/** Forgets a view of one's own. Refusal `not-found`. */
export async function dropView(staffId: string, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.savedView.deleteMany({ where: { id, staffId } })
    if (count === 0) throw new Refusal('not-found')
  })
}
