import { expireLots } from '#lib/bonus/ledger/expire-lots.ts'
import { carryOutRun } from '#lib/bulk/carry-out-run.ts'
import { sweepRuns } from '#lib/bulk/sweep-runs.ts'
import { reviewConsents } from '#lib/careers/consent/review-consents.ts'
import { drawPreviews } from '#lib/careers/files/draw-previews.ts'
import { removeStoredFiles } from '#lib/careers/files/remove-stored-files.ts'
import { sweepAccounts } from '#lib/accounts/sweep-accounts.ts'
import { queueDispatch } from '#lib/marketing/sending/queue-dispatch.ts'
import { sweepCampaigns } from '#lib/marketing/sending/sweep-campaigns.ts'
import { countAllOrders } from '#lib/marketing/campaigns/count-orders.ts'
import { decideTest } from '#lib/marketing/campaigns/decide-test.ts'
import { startCampaign } from '#lib/marketing/campaigns/start-campaign.ts'
import { watchCampaigns } from '#lib/marketing/campaigns/watch-campaigns.ts'
import { applyPricePlans, sweepPricePlans } from '#lib/catalogue/apply-price-plans.ts'
import { tellExpiring } from '#lib/bonus/notices/tell-expiring.ts'
import { db } from '#lib/db/db.ts'
import { expireConsents } from '#lib/consent/expire-consents.ts'
import { mailCheckpoint } from '#lib/consent/mail-checkpoint.ts'
import { takeCheckpoint } from '#lib/consent/take-checkpoint.ts'
import { carryOutImport } from '#lib/imports/carry-out-import.ts'
import { carryOutExport } from '#lib/exports/carry-out-export.ts'
import { sweepExports } from '#lib/exports/sweep-exports.ts'
import { sweepImports } from '#lib/imports/sweep-imports.ts'
import { sweepLimits } from '#lib/limits/sweep-limits.ts'
import { sweepTriggers } from '#lib/marketing/triggers/sweep-triggers.ts'
import { tellRestocked } from '#lib/marketing/triggers/tell-restocked.ts'
import { announceProgramme } from '#lib/bonus/programme/announce-programme.ts'
import { askPool } from '#lib/careers/pool/ask-pool.ts'
import { tickVacancies } from '#lib/careers-desk/vacancies/tick-vacancies.ts'
import { announceVersions } from '#lib/policy/announce-versions.ts'
import { sendProof } from '#lib/proofs/send-proof.ts'
import { sweepProofs } from '#lib/proofs/sweep-proofs.ts'
import { sweepCarts } from '#lib/cart/sweep-carts.ts'
import { expireOrder, expireOrders } from '#lib/orders/expire-order.ts'
import { deliverMessage } from '#lib/messages/deliver-message.ts'
import { sweepMessages } from '#lib/messages/sweep-messages.ts'
import { sendRefund } from '#lib/payments/send-refund.ts'
import { sendSettlement } from '#lib/payments/send-settlement.ts'
import { sweepPayments } from '#lib/payments/sweep-payments.ts'
import { syncPayment } from '#lib/payments/sync-payment.ts'
import { syncRefund } from '#lib/payments/sync-refund.ts'
import { tellAffected } from '#lib/privacy/tell-people.ts'
import { watchClocks } from '#lib/privacy/watch-clocks.ts'
import { carryOutDestruction, sweepDestructions } from '#lib/privacy/destruction/carry-out.ts'
import { runRetention } from '#lib/privacy/run-retention.ts'
import { closeJournalDays } from '#lib/privacy/journal/close-days.ts'
import type { JobName, JobPayload } from '#lib/jobs/jobs.ts'
import { post } from './post.ts'
import { sendCampaign } from './sender/campaign-sender.ts'

/** What each job does: one line that calls a command. */
export const tasks: { readonly [Name in JobName]: (payload: JobPayload<Name>) => Promise<unknown> } = {
  'orders.expire': ({ orderId }) => expireOrder(orderId),
  'carts.sweep': () => sweepCarts(),
  'orders.sweep': () => expireOrders(),
  'payments.sync': ({ providerId }) => syncPayment(providerId),
  'payments.sync-refund': ({ providerId }) => syncRefund(providerId),
  'payments.refund': ({ refundId }) => sendRefund(refundId),
  'payments.settle': ({ settlementId }) => sendSettlement(settlementId),
  'payments.sweep': () => sweepPayments(),
  'messages.deliver': ({ messageId }) => deliverMessage(messageId, post),
  'messages.sweep': () => sweepMessages(),
  'proofs.send': ({ proofId }) => sendProof(proofId),
  'proofs.sweep': () => sweepProofs(),
  'accounts.sweep': () => sweepAccounts(),
  'limits.sweep': () => sweepLimits(),
  'journal.close': () => closeJournalDays(),
  'destructions.run': ({ destructionId }) => carryOutDestruction(destructionId),
  'destructions.sweep': () => sweepDestructions(),
  'retention.run': () => runRetention(),
  'consent.expire': () => expireConsents(),
  'consent.checkpoint': () => takeCheckpoint(),
  'consent.mail-checkpoint': ({ checkpointId }) => mailCheckpoint(checkpointId),
  'privacy.watch': () => watchClocks(),
  'privacy.tell-people': ({ incidentId }) => tellAffected(incidentId),
  'policy.announce': () => announceVersions(),
  'bonus.announce': () => announceProgramme(),
  'careers.tick': () => tickVacancies(),
  'careers.ask-pool': () => askPool(),
  'careers.review-consents': () => reviewConsents(),
  'imports.run': ({ runId }) => carryOutImport(runId),
  'imports.sweep': () => sweepImports(),
  'prices.apply': ({ planId }) => applyPricePlans(planId),
  'prices.sweep': () => sweepPricePlans(),
  'bulk.run': ({ runId }) => carryOutRun(runId),
  'bulk.sweep': () => sweepRuns(),
  'bonus.expire': () => expireLots(),
  'triggers.restocked': ({ variantId }) => tellRestocked(variantId),
  'triggers.sweep': () => sweepTriggers(),
  // without a lane it only calls the workers
  'campaigns.dispatch': ({ campaignId, lane }) => (lane === undefined ? db.$transaction((tx) => queueDispatch(tx, campaignId)) : sendCampaign(campaignId, lane)),
  'campaigns.sweep': () => sweepCampaigns(),
  'campaigns.start': ({ campaignId }) => startCampaign(campaignId),
  'campaigns.decide': ({ campaignId }) => decideTest(campaignId),
  'campaigns.watch': () => watchCampaigns(),
  'campaigns.count': () => countAllOrders(),
  'bonus.tell-expiring': () => tellExpiring(),
  'careers.draw': ({ fileId }) => drawPreviews(fileId),
  'careers.remove-files': () => removeStoredFiles(),
  'exports.make': ({ exportId }) => carryOutExport(exportId),
  'exports.sweep': () => sweepExports(),
}
