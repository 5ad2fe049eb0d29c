import * as z from 'zod'

/**
 * Every job and its payload: ids only, because a payload is stored and may be read long after the facts have changed.
 * What a job does is one line in lib/cli/tasks.ts.
 */
const payloads = {
  'orders.expire': z.object({ orderId: z.uuid() }),
  'carts.sweep': z.object({}),
  'orders.sweep': z.object({}),
  'payments.sync': z.object({ providerId: z.guid() }),
  'payments.sync-refund': z.object({ providerId: z.guid() }),
  'payments.refund': z.object({ refundId: z.uuid() }),
  'payments.settle': z.object({ settlementId: z.uuid() }),
  'payments.sweep': z.object({}),
  'messages.deliver': z.object({ messageId: z.uuid() }),
  'messages.sweep': z.object({}),
  'proofs.send': z.object({ proofId: z.uuid() }),
  'proofs.sweep': z.object({}),
  'accounts.sweep': z.object({}),
  'limits.sweep': z.object({}),
  'journal.close': z.object({}),
  'consent.expire': z.object({}),
  'consent.checkpoint': z.object({}),
  'consent.mail-checkpoint': z.object({ checkpointId: z.int().positive() }),
  'destructions.run': z.object({ destructionId: z.uuid() }),
  'destructions.sweep': z.object({}),
  'retention.run': z.object({}),
  'privacy.watch': z.object({}),
  'privacy.tell-people': z.object({ incidentId: z.uuid() }),
  'policy.announce': z.object({}),
  'bonus.announce': z.object({}),
  'careers.tick': z.object({}),
  'careers.ask-pool': z.object({}),
  'careers.review-consents': z.object({}),
  'imports.run': z.object({ runId: z.uuid() }),
  'imports.sweep': z.object({}),
  'prices.apply': z.object({ planId: z.uuid() }),
  'prices.sweep': z.object({}),
  'bulk.run': z.object({ runId: z.uuid() }),
  'bulk.sweep': z.object({}),
  'bonus.expire': z.object({}),
  'bonus.review': z.object({ orderId: z.uuid(), position: z.int().nonnegative(), first: z.boolean() }),
  'triggers.restocked': z.object({ variantId: z.uuid() }),
  'triggers.sweep': z.object({}),
  'campaigns.start': z.object({ campaignId: z.uuid() }),
  'campaigns.decide': z.object({ campaignId: z.uuid() }),
  'campaigns.watch': z.object({}),
  'campaigns.count': z.object({}),
  'campaigns.dispatch': z.object({ campaignId: z.uuid(), lane: z.int().nonnegative().optional() }),
  'campaigns.sweep': z.object({}),
  'bonus.tell-expiring': z.object({}),
  'careers.draw': z.object({ fileId: z.uuid() }),
  'careers.remove-files': z.object({}),
  'exports.make': z.object({ exportId: z.uuid() }),
  'exports.sweep': z.object({}),
}

export type JobName = keyof typeof payloads
export type JobPayload<Name extends JobName> = z.output<(typeof payloads)[Name]>

/** The schemas by name, typed so that a name and its payload stay together in generic code. */
export const jobs: { readonly [Name in JobName]: { parse(payload: unknown): JobPayload<Name> } } = payloads
export const jobNames = Object.keys(payloads) as JobName[]
