import type { Transaction } from '#lib/db/db.ts'
import { blocksSchema } from '../content/blocks.ts'

type Facts = { readonly id: string; readonly trigger: string | null }
type Problem = { readonly level: 'error' | 'warning'; readonly text: string }

/** What is wrong with a campaign as one of a trigger, or as none: its hours, and the goods that only such a letter has. */
export async function triggerProblems({ id, trigger }: Facts, tx: Pick<Transaction, 'campaignVariant' | 'campaignTriggerSetting'>): Promise<Problem[]> {
  const variants = await tx.campaignVariant.findMany({ where: { campaignId: id }, select: { blocks: true } })
  const shows = variants.map(({ blocks }) => blocksSchema.safeParse(blocks).data?.some(({ kind }) => kind === 'about') ?? false)
  if (trigger === null) return shows.includes(true) ? [{ level: 'error', text: 'Блок «Товары события» есть только в рассылках по событию: уберите его' }] : []
  const problems: Problem[] = shows.includes(false) ? [{ level: 'warning', text: 'В письме нет блока «Товары события»: человек не увидит, о чём оно' }] : []
  if (trigger === 'back_in_stock' || (await tx.campaignTriggerSetting.count({ where: { campaignId: id } })) > 0) return problems
  return [...problems, { level: 'error', text: 'Не указано, через сколько времени писать: раздел «По событию»' }]
}
