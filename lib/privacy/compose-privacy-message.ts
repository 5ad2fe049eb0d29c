import { env } from '#lib/env.ts'
import { mailShop } from '#lib/mail/mail-shop.ts'
import { type PrivacyMessageName, privacyMessageNames } from '#lib/mail/privacy-message-names.ts'
import { renderPrivacyMail, renderPrivacySms } from '#lib/mail/render-privacy-message.ts'
import type { RenderedMail } from '#lib/mail/render-template.tsx'
import type { AppealFacts, DestructionFacts, IncidentFacts } from '#lib/mail/templates/privacy/privacy-facts.ts'
import type { Message } from '#lib/messages/deliver-message.ts'
import { NotNeeded } from '#lib/messages/not-needed.ts'
import type { RenderedSms } from '#lib/sms/send-sms.ts'
import { accessAgainFrom } from './appeal-due.ts'
import { appealPath, type Sort } from './appeal-link.ts'
import { destructionFacts } from './destruction/destruction-facts.ts'
import { incidentFacts } from './incident-facts.ts'
import { getAppeal } from './queries.ts'

type Render<Words> = {
  readonly appeal: (name: AppealName, facts: AppealFacts) => Promise<Words>
  readonly incident: (name: IncidentName, facts: IncidentFacts) => Promise<Words>
  readonly destruction: (name: DestructionName, facts: DestructionFacts) => Promise<Words>
}

type IncidentName = Extract<PrivacyMessageName, `incident-${string}`>
type DestructionName = Extract<PrivacyMessageName, `destruction-${string}`>
type AppealName = Exclude<PrivacyMessageName, IncidentName | DestructionName>

/** Writes the letter of an outbox row about a request, a claim or an incident. Throws NotNeeded when its fact is over. */
export function composePrivacyMail(message: Message): Promise<RenderedMail> {
  const shop = mailShop()
  return write(message, {
    appeal: (name, facts) => renderPrivacyMail(name, facts, shop),
    incident: (name, facts) => renderPrivacyMail(name, facts, shop),
    destruction: (name, facts) => renderPrivacyMail(name, facts, shop),
  })
}

/** The same as an SMS. */
export function composePrivacySms(message: Message): Promise<RenderedSms> {
  const shop = mailShop()
  return write(message, {
    appeal: async (name, facts) => renderPrivacySms(name, facts, shop),
    incident: async (name, facts) => renderPrivacySms(name, facts, shop),
    destruction: async (name, facts) => renderPrivacySms(name, facts, shop),
  })
}

async function write<Words>(message: Message, render: Render<Words>): Promise<Words> {
  const name = privacyMessageNames.find((known) => known === message.template)
  if (!name) throw new Error(`no message about rights is called ${message.template}`)
  if (isOfIncident(name)) {
    if (message.incidentId === null) throw new Error(`${name} without an incident`)
    return render.incident(name, await incidentFacts(message.incidentId))
  }
  if (isOfDestruction(name)) return render.destruction(name, await destructionFacts(message.requestId))
  return render.appeal(name, await appealFacts(name, message))
}

function isOfDestruction(name: PrivacyMessageName): name is DestructionName {
  return name.startsWith('destruction-')
}

function isOfIncident(name: PrivacyMessageName): name is IncidentName {
  return name.startsWith('incident-')
}

async function appealFacts(name: AppealName, { requestId, claimId }: Message): Promise<AppealFacts> {
  const sort: Sort = claimId === null ? 'request' : 'claim'
  const id = claimId ?? requestId
  const appeal = id === null ? null : await getAppeal(sort, id)
  if (id === null || !appeal) throw new Error(`${name} without a request or claim`)
  if ((name === 'appeal-due-soon' || name === 'appeal-late') && appeal.closedAt !== null) throw new NotNeeded('it is closed')
  const { number, title, receivedAt, dueAt, state, answer, refusalGround, extensionReason, blocked } = appeal
  const againFrom = sort === 'request' && appeal.kind === 'access' ? accessAgainFrom(receivedAt) : null
  return { sort, number, title, receivedAt, dueAt, state, answer, refusalGround, extensionReason, blocked, againFrom, href: `${env.APP_URL}${appealPath(sort, id)}` }
}
