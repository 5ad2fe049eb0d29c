import { db, type Transaction } from '#lib/db/db.ts'
import { type Block, blocksSchema } from './blocks.ts'
import { checkLetter } from './check-letter.ts'
import { checkSms } from './check-sms.ts'
import { error, inBlock, type Problem } from './problem.ts'

type Reader = Pick<Transaction, 'campaign' | 'product' | 'category' | 'image'>

/** All that is wrong with what a campaign says, in every variant: errors keep it from review, warnings are for whoever reads them. */
export async function checkContent(campaignId: string, client: Reader = db): Promise<(Problem & { readonly letter: string })[]> {
  const { channel, trigger, variants } = await client.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { channel: true, trigger: true, variants: { orderBy: { letter: 'asc' } } } })
  const found = await Promise.all(
    variants.map(async ({ letter, subject, preheader, blocks, text }) => {
      const problems = channel === 'sms' ? await checkSms(text, client) : [...(await checkLetter({ subject, preheader, blocks: blocksSchema.parse(blocks) }, client)), ...checkAbout(blocksSchema.parse(blocks), trigger !== null)]
      return problems.map((problem) => ({ ...problem, letter }))
    }),
  )
  return found.flat()
}

/** Goods of an event are those of a person, and only messages that an event causes have them. */
function checkAbout(blocks: readonly Block[], standing: boolean): Problem[] {
  return standing ? [] : blocks.flatMap((block, at) => (block.kind === 'about' ? [inBlock(at, block, error('у этой рассылки нет события: блок останется пустым'))] : []))
}

/** The same of one variant that is not saved yet. */
export async function checkDraft(channel: 'email' | 'sms', content: { subject: string; preheader: string; blocks: unknown; text: string }): Promise<Problem[]> {
  return channel === 'sms' ? checkSms(content.text, db) : checkLetter({ ...content, blocks: blocksSchema.parse(content.blocks) }, db)
}
