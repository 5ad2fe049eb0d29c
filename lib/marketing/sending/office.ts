import type { CampaignTrigger } from '#lib/db/generated/enums.ts'
import type { About } from '../content/about.ts'
import type { CompiledMail, CompiledSms } from '../content/compiled.ts'
import type { CampaignPost } from './campaign-post.ts'

/** Why a lane has stopped: time for others, nothing due now, the limit of the campaign (until then), the server, or the campaign itself. */
export type Stop = { readonly why: 'turn' | 'empty' | 'server' | 'campaign' } | { readonly why: 'pace'; readonly until: Date }

/** A message, by the subject it is for. */
type Of = { readonly subjectId: string; readonly occurrence: number }

/** Somebody the server will not have, and why, as RFC 3463 numbers it. */
export type Bounced = Of & { readonly status: string }
/** Somebody the operator of their number will not have. */
export type Barred = { readonly contactHash: string; readonly note: string }
/** An SMS that the gateway has accepted, and what it calls it. */
export type AcceptedSms = Of & { readonly providerId: string | null; readonly text: string }

/**
 * What whoever sends leaves to the rest of the shop: rare, and made of all of it (catalogue, mail templates, Prisma), which the process that sends is too
 * busy to carry. `shopOffice` does it; a sender in a process of its own asks for it by messages.
 */
export type Office = {
  /** All variants of a campaign, ready to be filled in; as old as `compileVariant` lets them be. */
  compiled(campaignId: string): Promise<readonly (CompiledMail | CompiledSms)[]>
  /** What messages of a standing campaign are about, by the ids of what caused them; what is no more is missing. */
  abouts(trigger: CampaignTrigger, ids: readonly string[]): Promise<readonly (readonly [id: string, about: About])[]>
  /** `reservePace`. */
  pace(campaignId: string, perMinute: number, most: number): Promise<{ readonly count: number; readonly nextAt: Date }>
  /** Pauses the campaign where complaints and bounces say so. */
  brake(campaignId: string): Promise<void>
  /** Whom the server or the operator will not have. */
  refused(campaignId: string, bounced: readonly Bounced[], barred: readonly Barred[]): Promise<void>
  keepSms(campaignId: string, accepted: readonly AcceptedSms[]): Promise<void>
  /** Enqueues what follows on the stops of a job's lanes, or ends the campaign. */
  arrange(campaignId: string, lane: number, stops: readonly Stop[]): Promise<void>
}

/** What sending takes: the ends it goes out by, and who does the rest. */
export type Sender = { readonly post: CampaignPost; readonly office: Office }
