import type { CampaignReason, MessageChannel } from '#lib/db/generated/enums.ts'

/** What a campaign goes by: the purpose that was agreed to, and the channel. */
export type CampaignCell = { readonly purpose: string; readonly channel: MessageChannel }

/**
 * Why somebody of an audience gets nothing now, in the order in which the gate asks; everybody is counted under the first that holds. `quiet` gets it in the
 * morning; who is `paused` or `capped` when a campaign is planned is not caught up with later.
 */
export const exclusionReasons = ['no_consent', 'unconfirmed', 'frozen', 'blocked', 'suppressed', 'paused', 'capped', 'quiet'] as const satisfies readonly CampaignReason[]

export type ExclusionReason = (typeof exclusionReasons)[number]

/** An audience in numbers: `included` and all of `excluded` make `all`. */
export type Preview = {
  readonly all: number
  readonly included: number
  readonly excluded: Readonly<Record<ExclusionReason, number>>
}
