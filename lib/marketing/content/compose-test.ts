import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import type { RenderedMail } from '#lib/mail/render-template.tsx'
import type { Message } from '#lib/messages/deliver-message.ts'
import { NotNeeded } from '#lib/messages/not-needed.ts'
import type { RenderedSms } from '#lib/sms/send-sms.ts'
import { sampleAbout } from './about.ts'
import { compileLetter } from './compile-letter.ts'
import { compileSms } from './compile-sms.ts'
import { type Person, personaliseMail, personaliseSms, withoutScheme } from './personalise.ts'
import { readFacts } from './read-facts.ts'
import { readVariant } from './read-variant.ts'

const NOTICE = 'Это проба: письмо пришло только вам. Ссылки отписки и настроек ведут в раздел рассылок и ничего не меняют.'

/** Writes the letter of an outbox row that tries a campaign. Throws NotNeeded when there is nothing to try any more. */
export async function composeTestMail(message: Message): Promise<RenderedMail> {
  const { variant, person } = await triedBy(message)
  const { targets, ...letter } = await compileLetter(variant, await readFacts(variant.blocks, variant.purposeTitle), NOTICE)
  const said = personaliseMail({ channel: 'email', campaignId: '', letter: '', contentHash: '', links: [], ...letter }, person(targets))
  return { ...said, subject: `[Проба] ${said.subject}` }
}

/** The same as an SMS; its short links lead nowhere before the launch. */
export async function composeTestSms(message: Message): Promise<RenderedSms> {
  const { variant, person } = await triedBy(message)
  const short = (index: number) => withoutScheme(`${env.APP_URL}/r/${variant.number.toString(36)}${variant.letter}${index}`)
  const { text, targets } = compileSms(variant.text, { appUrl: env.APP_URL, demo: env.SHOP_MODE === 'demo' }, short)
  return { text: `[Проба] ${personaliseSms({ channel: 'sms', campaignId: '', letter: '', contentHash: '', links: [], text }, person(targets)).text}` }
}

async function triedBy({ template, personId, aboutId }: Message) {
  const staff = personId === null ? null : await db.person.findUnique({ where: { id: personId }, select: { givenName: true } })
  const letter = template === 'campaign-test-b' ? 'b' : 'a'
  const there = aboutId !== null && (await db.campaignVariant.count({ where: { campaignId: aboutId, letter } })) > 0
  if (!staff || !there) throw new NotNeeded('the campaign or who tries it is gone')
  const room = `${env.APP_URL}/desk/marketing`
  const variant = await readVariant(aboutId, letter)
  const person = (targets: readonly string[]): Person => ({
    givenName: staff.givenName,
    about: sampleAbout(variant.trigger),
    links: { unsubscribe: room, preferences: room, why: room, short: room, open: null, click: (index) => absolute(targets[index] ?? '/') },
  })
  return { variant, person }
}

const absolute = (target: string): string => (target.startsWith('/') ? env.APP_URL + target : target)
