import type { CampaignReason, MessageChannel } from '#lib/db/generated/enums.ts'

/** What a campaign goes by: the purpose that was agreed to, and the channel. */
export type CampaignCell = { readonly purpose: string; readonly channel: MessageChannel }

/** Why somebody of an audience gets nothing, in the order in which it is asked; everybody is counted under the first that holds. */
export const exclusionReasons = ['no_consent', 'unconfirmed', 'frozen', 'blocked', 'suppressed', 'paused', 'capped', 'quiet'] as const satisfies readonly CampaignReason[]

export type ExclusionReason = (typeof exclusionReasons)[number]

/** An audience in numbers: `included` and all of `excluded` make `all`. */
export type Preview = {
  readonly all: number
  readonly included: number
  readonly excluded: Readonly<Record<ExclusionReason, number>>
}
