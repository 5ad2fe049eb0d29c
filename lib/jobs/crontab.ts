import type { JobName } from './jobs.ts'

/** Sweeps that no transaction enqueues, in cron's notation and UTC. */
export const crontab: readonly (readonly [when: string, job: JobName])[] = [
  ['* * * * *', 'orders.sweep'],
  ['* * * * *', 'payments.sweep'],
  ['* * * * *', 'messages.sweep'],
  ['* * * * *', 'policy.announce'],
  ['* * * * *', 'bonus.announce'],
  ['* * * * *', 'careers.tick'],
  ['* * * * *', 'imports.sweep'],
  ['* * * * *', 'prices.sweep'],
  ['* * * * *', 'bulk.sweep'],
  ['* * * * *', 'triggers.sweep'],
  ['* * * * *', 'campaigns.sweep'],
  ['* * * * *', 'campaigns.watch'],
  ['* * * * *', 'careers.remove-files'],
  ['*/10 * * * *', 'campaigns.count'],
  ['*/10 * * * *', 'exports.sweep'],
  // Points end with a day of the shop's zone, at 20:00 UTC; what somebody held just then, and what ended while no worker was there, an hour later.
  ['1 * * * *', 'bonus.expire'],
  ['*/10 * * * *', 'careers.review-consents'],
  ['17 0 * * *', 'retention.run'],
  // By day from Kaliningrad to Kamchatka: an SMS wakes nobody.
  ['13 8 * * *', 'bonus.tell-expiring'],
  ['23 8 * * *', 'careers.ask-pool'],
  ['27 * * * *', 'destructions.sweep'],
  ['37 * * * *', 'proofs.sweep'],
  ['47 * * * *', 'limits.sweep'],
  // A transaction takes half a minute at the most: nothing of yesterday is under way by then.
  ['7 0 * * *', 'journal.close'],
  ['7 * * * *', 'consent.expire'],
  ['7 21 * * *', 'consent.checkpoint'],
  ['*/10 * * * *', 'privacy.watch'],
]
