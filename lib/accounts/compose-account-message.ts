import * as z from 'zod'
import { days, minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { ProofPurpose } from '#lib/db/generated/enums.ts'
import { waitingConsents } from '#lib/consent/waiting-consents.ts'
import { env } from '#lib/env.ts'
import { type AccountMessageName, accountMessageNames } from '#lib/mail/account-message-names.ts'
import { mailShop } from '#lib/mail/mail-shop.ts'
import { renderAccountMail, renderAccountSms } from '#lib/mail/render-account-message.ts'
import type { RenderedMail } from '#lib/mail/render-template.tsx'
import type { AccountFacts, CodeFacts, DoorFacts, SecondFactorChange } from '#lib/mail/templates/account/account-facts.ts'
import type { Message } from '#lib/messages/deliver-message.ts'
import { NotNeeded } from '#lib/messages/not-needed.ts'
import { PROOF_TRIES } from '#lib/proofs/living-proof.ts'
import { proofCode, proofToken } from '#lib/proofs/proof-secret.ts'
import type { RenderedSms } from '#lib/sms/send-sms.ts'

/** Writes the letter of an outbox row about an account. Throws NotNeeded when its proof was given or is dead, or its fact is gone. */
export function composeAccountMail(message: Message): Promise<RenderedMail> {
  return write(nameOf(message), message, renderAccountMail)
}

/** The same as an SMS. */
export async function composeAccountSms(message: Message): Promise<RenderedSms> {
  return write(nameOf(message), message, async (name, facts, shop) => renderAccountSms(name, facts, shop))
}

type Render<Words> = <Name extends AccountMessageName>(name: Name, facts: AccountFacts<Name>, shop: ReturnType<typeof mailShop>) => Promise<Words>

async function write<Name extends AccountMessageName, Words>(name: Name, message: Message, render: Render<Words>): Promise<Words> {
  return render(name, await factsOf[name](message), mailShop())
}

function nameOf({ template }: Message): AccountMessageName {
  const name = accountMessageNames.find((known) => known === template)
  if (!name) throw new Error(`no message of an account is called ${template}`)
  return name
}

const factsOf: { readonly [Name in AccountMessageName]: (message: Message) => Promise<AccountFacts<Name>> } = {
  'confirm-contact': async (message) => {
    const { purpose, facts } = await askedFor(message, 'register', 'confirm_contact')
    return { ...facts, opensAccount: purpose === 'register' }
  },
  'account-exists': async (message) => {
    await askedFor(message, 'register')
    return null
  },
  'sign-in': async (message) => (await askedFor(message, 'sign_in')).facts,
  'release-contact': async (message) => (await askedFor(message, 'release_contact')).facts,
  'reset-password': async (message) => {
    const { id, facts: { until, minutes: rest } } = await askedFor(message, 'reset_password')
    return { until, minutes: rest, href: `${env.APP_URL}/reset/${proofToken(id)}` }
  },
  'confirm-consent': async (message) => {
    const { id, remembered, facts } = await askedFor(message, 'confirm_consent')
    const consents = await waitingConsents(remembered)
    if (consents.length === 0) throw new NotNeeded('nothing waits to be confirmed')
    return { ...facts, consents, href: `${env.APP_URL}/subscription/confirm/${proofToken(id)}` }
  },
  identify: async (message) => {
    const { id, about, facts } = await askedFor(message, 'identify')
    return { ...facts, about, href: `${env.APP_URL}/${about === 'claim' ? 'claims' : 'privacy/request'}/confirm/${proofToken(id)}` }
  },
  'new-sign-in': signedIn,
  'password-changed': happened,
  'contact-changed': async (message) => {
    const { detail, ...facts } = await happened(message)
    return { ...facts, contact: detail === 'email' ? 'email' : 'mobile' }
  },
  'second-factor-changed': async (message) => {
    const { kind, ...facts } = await happened(message)
    return { ...facts, change: secondFactorChange(kind) }
  },
  'account-idle': async ({ personId }) => {
    const account = await db.account.findUnique({ where: { personId: personId ?? none }, select: { idleNoticeAt: true, sessions: { where: { revokedAt: null }, select: { id: true }, take: 1 } } })
    if (!account?.idleNoticeAt || account.sessions.length > 0) throw new NotNeeded('the account is used again')
    return { goesAt: new Date(account.idleNoticeAt.getTime() + days(30)) }
  },
  'merge-people': async (message) => {
    const { remembered, facts } = await askedFor(message, 'merge')
    return { ...facts, stays: staysSchema.parse(remembered).stays }
  },
  'join-programme': async (message) => (await askedFor(message, 'join_programme')).facts,
  'application-code': async (message) => (await askedFor(message, 'apply')).facts,
  'question-code': async (message) => (await askedFor(message, 'ask_question')).facts,
  'data-corrected': async ({ personId, aboutId }) => {
    const change = await db.dataChange.findFirst({ where: { id: aboutId ?? none, personId: personId ?? none }, select: { changedAt: true, source: true } })
    if (!change) throw new NotNeeded('the change is gone')
    const together = await db.dataChange.findMany({ where: { ...change, personId: personId ?? none }, orderBy: { id: 'asc' }, select: { field: true } })
    return { fields: together.map(({ field }) => correctable[field] ?? field), changedAt: change.changedAt }
  },
}

/** What is to be proved; NotNeeded when that has happened, or cannot happen any more. */
async function askedFor({ template, proofId }: Message, ...purposes: ProofPurpose[]): Promise<{ id: string; purpose: ProofPurpose; about: 'request' | 'claim'; remembered: unknown; facts: CodeFacts }> {
  if (proofId === null) throw new Error(`${template} without a proof`)
  const proof = await db.proof.findFirst({
    where: { id: proofId },
    select: { purpose: true, expiresAt: true, provedAt: true, tries: true, payload: true },
  })
  if (!proof) throw new NotNeeded('the proof is gone')
  const { purpose, expiresAt, provedAt, tries, payload } = proof
  if (!purposes.includes(purpose)) throw new Error(`${template} about a proof of ${purpose}`)
  if (provedAt) throw new NotNeeded('the proof was given')
  const left = expiresAt.getTime() - now().getTime()
  if (left <= 0) throw new NotNeeded('the proof has expired')
  if (tries >= PROOF_TRIES) throw new NotNeeded('the proof was killed by wrong codes')
  const facts = {
    code: proofCode(proofId),
    href: `${env.APP_URL}/verify/${proofToken(proofId)}`,
    until: expiresAt,
    minutes: Math.max(1, Math.round(left / minutes(1))),
  }
  return { id: proofId, purpose, about: isClaim.safeParse(payload).success ? 'claim' : 'request', remembered: payload, facts }
}

/** What staff may correct (6.1.2). */
const correctable: Readonly<Record<string, string>> = { surname: 'фамилия', givenName: 'имя', patronymic: 'отчество', contactPhone: 'телефон для связи' }

/** Whether the account of the contact that is to be proved stays. */
const staysSchema = z.object({ stays: z.boolean() })

/** What somebody wants to send who is to prove a contact first. */
const isClaim = z.object({ about: z.literal('claim') })

async function signedIn({ personId, aboutId }: Message): Promise<DoorFacts> {
  const session = await db.session.findFirst({
    where: { id: aboutId ?? none, personId: personId ?? none },
    select: { device: true, country: true, createdAt: true },
  })
  if (!session) throw new NotNeeded('the session is gone')
  return { happenedAt: session.createdAt, device: session.device, country: session.country }
}

async function happened({ personId, aboutId }: Message): Promise<DoorFacts & { kind: string; detail: string | null }> {
  const event = await db.securityEvent.findFirst({
    where: { id: aboutId ?? none, personId: personId ?? none },
    select: { kind: true, detail: true, device: true, country: true, happenedAt: true },
  })
  if (!event) throw new NotNeeded('the event is gone')
  return event
}

function secondFactorChange(kind: string): SecondFactorChange {
  const change = secondFactorChanges.find((known) => known === kind)
  if (!change) throw new Error(`${kind} is no change of the second factor`)
  return change
}

const secondFactorChanges = ['second-factor-on', 'second-factor-off', 'recovery-code-used', 'recovery-codes-renewed'] as const

/** The id of nobody and nothing. */
const none = '00000000-0000-0000-0000-000000000000'
