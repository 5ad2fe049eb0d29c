import { db } from '#lib/db/db.ts'

/** The templates that are in use, by name. */
export function getTemplates() {
  return db.letterTemplate.findMany({ where: { retiredAt: null }, orderBy: { name: 'asc' }, select: { id: true, name: true, subject: true, body: true, stage: true, revision: true } })
}

export type Template = Awaited<ReturnType<typeof getTemplates>>[number]
