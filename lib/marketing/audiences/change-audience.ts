import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { requireFreeName } from './create-audience.ts'
import type { changeAudienceSchema } from './form-schema.ts'
import { resolveDefinition } from './resolve-definition.ts'

/**
 * Changes an audience that stands as `revision` says. A campaign that is under way keeps whom it was planned for. Refusals `not-found`, `changed-meanwhile`
 * (nothing is written), `audience-in-use` (somebody has approved a campaign to it), `invalid`.
 */
export async function changeAudience({ id, revision, name, ...draft }: z.output<typeof changeAudienceSchema>): Promise<{ revision: number }> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM audiences WHERE id = ${id}::uuid FOR UPDATE`
    const before = await tx.audience.findUnique({ where: { id }, select: { revision: true, archivedAt: true, definition: true } })
    if (!before || before.archivedAt) throw new Refusal('not-found')
    if (before.revision !== revision) throw new Refusal('changed-meanwhile')
    const definition = await resolveDefinition(tx, draft)
    // Whoever approved a campaign approved these people.
    const waiting = await tx.campaign.findFirst({ where: { audienceId: id, state: { in: ['approved', 'scheduled'] } }, select: { number: true } })
    if (waiting && JSON.stringify(before.definition) !== JSON.stringify(definition)) throw new Refusal('audience-in-use', { campaign: String(waiting.number) })
    await requireFreeName(tx, name, id)
    return tx.audience.update({ where: { id }, data: { name, definition, revision: { increment: 1 } }, select: { revision: true } })
  })
}
