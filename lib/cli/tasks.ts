import type { JobName, JobPayload } from '#lib/jobs/jobs.ts'
import { sendCampaign } from './sender/campaign-sender.ts'

/**
 * What each job does: one line that calls a command, loaded with the first job of its kind. A worker that draws no CV and makes no export carries nothing of it.
 */
export const tasks: { readonly [Name in JobName]: (payload: JobPayload<Name>) => Promise<unknown> } = {
  'orders.expire': async ({ orderId }) => (await import('#lib/orders/expire-order.ts')).expireOrder(orderId),
  'carts.sweep': async () => (await import('#lib/cart/sweep-carts.ts')).sweepCarts(),
  'orders.sweep': async () => (await import('#lib/orders/expire-order.ts')).expireOrders(),
  'payments.sync': async ({ providerId }) => (await import('#lib/payments/sync-payment.ts')).syncPayment(providerId),
  'payments.sync-refund': async ({ providerId }) => (await import('#lib/payments/sync-refund.ts')).syncRefund(providerId),
  'payments.refund': async ({ refundId }) => (await import('#lib/payments/send-refund.ts')).sendRefund(refundId),
  'payments.settle': async ({ settlementId }) => (await import('#lib/payments/send-settlement.ts')).sendSettlement(settlementId),
  'payments.sweep': async () => (await import('#lib/payments/sweep-payments.ts')).sweepPayments(),
  'messages.deliver': async ({ messageId }) => (await import('#lib/messages/deliver-message.ts')).deliverMessage(messageId, (await import('./post.ts')).post),
  'messages.sweep': async () => (await import('#lib/messages/sweep-messages.ts')).sweepMessages(),
  'proofs.send': async ({ proofId }) => (await import('#lib/proofs/send-proof.ts')).sendProof(proofId),
  'proofs.sweep': async () => (await import('#lib/proofs/sweep-proofs.ts')).sweepProofs(),
  'accounts.sweep': async () => (await import('#lib/accounts/sweep-accounts.ts')).sweepAccounts(),
  'limits.sweep': async () => (await import('#lib/limits/sweep-limits.ts')).sweepLimits(),
  'journal.close': async () => (await import('#lib/privacy/journal/close-days.ts')).closeJournalDays(),
  'destructions.run': async ({ destructionId }) => (await import('#lib/privacy/destruction/carry-out.ts')).carryOutDestruction(destructionId),
  'destructions.sweep': async () => (await import('#lib/privacy/destruction/carry-out.ts')).sweepDestructions(),
  'retention.run': async () => (await import('#lib/privacy/run-retention.ts')).runRetention(),
  'consent.expire': async () => (await import('#lib/consent/expire-consents.ts')).expireConsents(),
  'consent.checkpoint': async () => (await import('#lib/consent/take-checkpoint.ts')).takeCheckpoint(),
  'consent.mail-checkpoint': async ({ checkpointId }) => (await import('#lib/consent/mail-checkpoint.ts')).mailCheckpoint(checkpointId),
  'privacy.watch': async () => (await import('#lib/privacy/watch-clocks.ts')).watchClocks(),
  'privacy.tell-people': async ({ incidentId }) => (await import('#lib/privacy/tell-people.ts')).tellAffected(incidentId),
  'policy.announce': async () => (await import('#lib/policy/announce-versions.ts')).announceVersions(),
  'bonus.announce': async () => (await import('#lib/bonus/programme/announce-programme.ts')).announceProgramme(),
  'careers.tick': async () => (await import('#lib/careers-desk/vacancies/tick-vacancies.ts')).tickVacancies(),
  'careers.ask-pool': async () => (await import('#lib/careers/pool/ask-pool.ts')).askPool(),
  'careers.review-consents': async () => (await import('#lib/careers/consent/review-consents.ts')).reviewConsents(),
  'imports.run': async ({ runId }) => (await import('#lib/imports/carry-out-import.ts')).carryOutImport(runId),
  'imports.sweep': async () => (await import('#lib/imports/sweep-imports.ts')).sweepImports(),
  'prices.apply': async ({ planId }) => (await import('#lib/catalogue/apply-price-plans.ts')).applyPricePlans(planId),
  'prices.sweep': async () => (await import('#lib/catalogue/apply-price-plans.ts')).sweepPricePlans(),
  'bulk.run': async ({ runId }) => (await import('#lib/bulk/carry-out-run.ts')).carryOutRun(runId),
  'bulk.sweep': async () => (await import('#lib/bulk/sweep-runs.ts')).sweepRuns(),
  'bonus.review': async (line) => (await import('#lib/bonus/reviews/settle-review.ts')).settleReview(line),
  'bonus.expire': async () => (await import('#lib/bonus/ledger/expire-lots.ts')).expireLots(),
  'triggers.restocked': async ({ variantId }) => (await import('#lib/marketing/triggers/tell-restocked.ts')).tellRestocked(variantId),
  'triggers.sweep': async () => (await import('#lib/marketing/triggers/sweep-triggers.ts')).sweepTriggers(),
  'campaigns.dispatch': ({ campaignId, lane }) => (lane === undefined ? callWorkers(campaignId) : sendCampaign(campaignId, lane)),
  'campaigns.sweep': async () => (await import('#lib/marketing/sending/sweep-campaigns.ts')).sweepCampaigns(),
  'campaigns.start': async ({ campaignId }) => (await import('#lib/marketing/campaigns/start-campaign.ts')).startCampaign(campaignId),
  'campaigns.decide': async ({ campaignId }) => (await import('#lib/marketing/campaigns/decide-test.ts')).decideTest(campaignId),
  'campaigns.watch': async () => (await import('#lib/marketing/campaigns/watch-campaigns.ts')).watchCampaigns(),
  'campaigns.count': async () => (await import('#lib/marketing/campaigns/count-orders.ts')).countAllOrders(),
  'bonus.tell-expiring': async () => (await import('#lib/bonus/notices/tell-expiring.ts')).tellExpiring(),
  'careers.draw': async ({ fileId }) => (await import('#lib/careers/files/draw-previews.ts')).drawPreviews(fileId),
  'careers.remove-files': async () => (await import('#lib/careers/files/remove-stored-files.ts')).removeStoredFiles(),
  'exports.make': async ({ exportId }) => (await import('#lib/exports/carry-out-export.ts')).carryOutExport(exportId),
  'exports.sweep': async () => (await import('#lib/exports/sweep-exports.ts')).sweepExports(),
}

/** Without a lane a job sends nothing itself. */
async function callWorkers(campaignId: string): Promise<void> {
  const [{ db }, { queueDispatch }] = await Promise.all([import('#lib/db/db.ts'), import('#lib/marketing/sending/queue-dispatch.ts')])
  await db.$transaction((tx) => queueDispatch(tx, campaignId))
}
