import { db, type Transaction } from '#lib/db/db.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { currentPolicy } from '#lib/policy/policy-at.ts'
import { blocksSchema } from './blocks.ts'

type Reader = Pick<Transaction, 'campaignVariant' | 'policyPurpose' | 'documentVersion'>

/** A variant of a campaign with what is said around it. Refusal `not-found`. */
export async function readVariant(campaignId: string, letter: string, client: Reader = db) {
  const row = await client.campaignVariant.findUnique({
    where: { campaignId_letter: { campaignId, letter } },
    include: { campaign: { select: { number: true, name: true, channel: true, purpose: true, trigger: true, state: true, revision: true } } },
  })
  if (!row) throw new Refusal('not-found')
  const { campaign, blocks, ...content } = row
  return { ...content, ...campaign, blocks: blocksSchema.parse(blocks), purposeTitle: await purposeTitle(campaign.purpose, client) }
}

export type Variant = Awaited<ReturnType<typeof readVariant>>

/** What people agreed to, as the policy in force calls it. */
export async function purposeTitle(code: string, client: Pick<Transaction, 'policyPurpose' | 'documentVersion'> = db): Promise<string> {
  const { versionId } = await currentPolicy(client)
  const purpose = await client.policyPurpose.findUnique({ where: { versionId_code: { versionId, code } }, select: { title: true } })
  return purpose?.title ?? code
}
