import { Refusal } from '#lib/action/refusal.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { AudienceInput } from './form-schema.ts'
import { resolveDefinition } from './resolve-definition.ts'

/** A new audience. Refusal `invalid` (`name` taken, a product or category that is none). */
export async function createAudience({ name, ...draft }: AudienceInput, { personId }: { readonly personId: string }): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const definition = await resolveDefinition(tx, draft)
    await requireFreeName(tx, name)
    return tx.audience.create({ data: { name, definition, authorId: personId }, select: { id: true } })
  })
}

/** Of living audiences no two are called alike (the database refuses it, too). */
export async function requireFreeName(tx: Transaction, name: string, but?: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(631, hashtext(lower(${name})))`
  const taken = await tx.audience.count({ where: { name: { equals: name, mode: 'insensitive' }, archivedAt: null, ...(but && { id: { not: but } }) } })
  if (taken > 0) throw new Refusal('invalid', { name: 'Такая аудитория уже есть' })
}
