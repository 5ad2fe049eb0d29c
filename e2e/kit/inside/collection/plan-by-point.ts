import { randomUUID } from 'node:crypto'
import type { CollectionPoint, ConsentCell } from '#lib/consent/purposes.ts'
import { db } from '#lib/db/db.ts'
import { planCampaign } from '#lib/marketing/audiences/plan-campaign.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { owner } from '#lib/test-support/owner.ts'

/** What campaigns go by. */
export type CampaignCell = { readonly purpose: ConsentCell['purpose']; readonly channel: 'email' | 'sms' }

export type PlannedCampaign = { readonly id: string; readonly launcherId: string; readonly cell: CampaignCell; /** Stands in the subject of a letter, in the text of an SMS. */ readonly word: string }

let author: ReturnType<typeof makeCustomer> | undefined

/**
 * A campaign by each of these consents to everybody who gave it at the point: planned as the desk plans it, and paused, so that its messages wait in the
 * queue until `letGo`.
 */
export async function planByPoint(point: CollectionPoint, cells: readonly CampaignCell[]): Promise<PlannedCampaign[]> {
  await beDay()
  return Promise.all(cells.map(async (cell) => {
    const word = randomUUID().slice(0, 8)
    const definition = { match: 'all', groups: [{ match: 'all', conditions: [{ kind: 'source', not: false, points: [point] }] }] }
    const text = `Скидки ${word} на трекеры`
    const variant = cell.channel === 'email' ? { letter: 'a', subject: text, preheader: 'Только до воскресенья', blocks: [{ kind: 'text', text }] } : { letter: 'a', text }
    const { personId: authorId } = await (author ??= makeCustomer({ roles: ['marketer'], secondFactor: true }))
    const { id: audienceId } = await db.audience.create({ data: { name: `Точка ${word}`, definition, authorId }, select: { id: true } })
    const { id, launcherId } = await makeCampaign({ state: 'paused', audienceId, ...cell, variants: [variant] })
    await db.$transaction((tx) => planCampaign(tx, id))
    return { id, launcherId, cell, word }
  }))
}

/** It is day everywhere in this database, so that SMS wait for nothing: hours are proved beside the gate. */
async function beDay(): Promise<void> {
  await owner.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('it is day', 0))`
    await tx.$executeRawUnsafe('CREATE OR REPLACE FUNCTION quiet_until(channel message_channel, zone text, moment timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT moment $$')
  })
}
