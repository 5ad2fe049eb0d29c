import { db, type Transaction } from '#lib/db/db.ts'
import { type Block, blocksSchema } from './blocks.ts'
import { checkLetter } from './check-letter.ts'
import { checkSms } from './check-sms.ts'
import { fieldsOf } from './given-name.ts'
import { error, inBlock, type Problem } from './problem.ts'

type Reader = Pick<Transaction, 'campaign' | 'product' | 'category' | 'image'>

/** All that is wrong with what a campaign says, in every variant: errors keep it from review, warnings are for whoever reads them. */
export async function checkContent(campaignId: string, client: Reader = db): Promise<(Problem & { readonly letter: string })[]> {
  const { channel, purpose, trigger, variants } = await client.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { channel: true, purpose: true, trigger: true, variants: { orderBy: { letter: 'asc' } } } })
  const found = await Promise.all(
    variants.map(async ({ letter, subject, preheader, blocks, text }) => {
      const problems = channel === 'sms' ? await checkSms(text, client) : [...(await checkLetter({ subject, preheader, blocks: blocksSchema.parse(blocks) }, client)), ...checkAbout(blocksSchema.parse(blocks), trigger !== null)]
      problems.push(...checkPoints(purpose, [subject, preheader, JSON.stringify(blocks), text].join(' ')))
      return problems.map((problem) => ({ ...problem, letter }))
    }),
  )
  return found.flat()
}

/** Goods of an event are those of a person, and only messages that an event causes have them. */
function checkAbout(blocks: readonly Block[], standing: boolean): Problem[] {
  return standing ? [] : blocks.flatMap((block, at) => (block.kind === 'about' ? [inBlock(at, block, error('у этой рассылки нет события: блок останется пустым'))] : []))
}

/** What somebody has in the bonus programme stands in notices of bonuses (4.1.7): the texts of the other consents do not name it. */
function checkPoints(purpose: string, words: string): Problem[] {
  return purpose !== 'bonus-notices' && fieldsOf(words).some(({ kind }) => kind === 'points') ? [error('бонусы получателя называют только уведомления о бонусах: уберите {{бонусы}}')] : []
}

/** The same of one variant that is not saved yet. */
export async function checkDraft({ channel, purpose }: { readonly channel: 'email' | 'sms'; readonly purpose: string }, content: { subject: string; preheader: string; blocks: unknown; text: string }): Promise<Problem[]> {
  const problems = channel === 'sms' ? await checkSms(content.text, db) : await checkLetter({ ...content, blocks: blocksSchema.parse(content.blocks) }, db)
  return [...problems, ...checkPoints(purpose, [content.subject, content.preheader, JSON.stringify(content.blocks), content.text].join(' '))]
}
