import { db } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'
import { checkBrakes } from '../campaigns/check-brakes.ts'
import { suppress } from '../gate/suppress.ts'
import { takeBounce } from '../inbound/take-bounce.ts'
import { readAbouts } from '../triggers/read-abouts.ts'
import { arrangeNext } from './arrange-next.ts'
import type { Office } from './office.ts'
import { recordSms } from './record-sms.ts'
import { reservePace } from './reserve-pace.ts'

/** The office in the shop itself. */
export const shopOffice: Office = {
  async compiled(campaignId) {
    // Not sooner: what makes letters is larger than the rest of the worker.
    const { compileVariant } = await import('../content/compile-variant.ts')
    const variants = await db.campaignVariant.findMany({ where: { campaignId }, select: { letter: true } })
    return Promise.all(variants.map(({ letter }) => compileVariant(campaignId, letter)))
  },
  abouts: async (trigger, ids) => [...(await readAbouts(trigger, ids))],
  pace: reservePace,
  async brake(campaignId) {
    if (await db.$transaction((tx) => checkBrakes(tx, campaignId))) log.warn({ campaignId }, 'campaign paused by its brake')
  },
  async refused(campaignId, bounced, barred) {
    for (const { status, ...message } of bounced) await takeBounce({ campaignId, ...message }, status)
    for (const { contactHash, note } of barred) await suppress(db, { contactHash, scope: 'all', reason: 'operator_refusal', note })
  },
  keepSms: recordSms,
  arrange: arrangeNext,
}
