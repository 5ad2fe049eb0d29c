import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { ConsentChannel } from '#lib/db/generated/enums.ts'
import { askProof } from '#lib/proofs/ask-proof.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { appendEvents, type NewEvent } from './append-events.ts'
import { type Choice, choose } from './choose.ts'
import { ownVisit, type Visit } from './evidence.ts'
import { keepRestockRequest } from './keep-restock-request.ts'
import { type Cell, isGiven, lockCells } from './lock-cells.ts'
import type { CollectionPoint, ConsentCell } from './purposes.ts'

export type Grant = {
  readonly point: CollectionPoint
  /** Of the ticked boxes. */
  readonly tokens: readonly string[]
  /** Lower-cased e-mail, E.164; `site`: the person's id, or that of a device. With `personId` they are that person's own, proved once. */
  readonly contacts: { readonly [Channel in ConsentChannel]?: string | undefined }
  readonly personId: string | null
  readonly evidence: Visit
  /** What proved a contact within the last six months. */
  readonly proved?: { readonly email?: string | undefined; readonly sms?: string | undefined }
  /** Whether to write once more to who was asked before and has not answered. False: nobody is reminded. */
  readonly asksAgain?: boolean
  /** What holds already by the same text is given anew, for another term (4.1.12). */
  readonly anew?: boolean
  /** The variant to be told of (4.1.15): each is proved by itself, so that nobody is made to wait for what others name. */
  readonly restock?: string
}

export type Granted = {
  /** Hold from now on, or held before. */
  readonly live: readonly ConsentCell[]
  /** Wait for the person to confirm the contact. */
  readonly waiting: readonly ConsentCell[]
}

const channels = ['email', 'sms', 'site'] as const

/**
 * Writes what somebody has agreed to. A consent by e-mail or SMS holds once its contact is proved: here, if it was within six months;
 * otherwise a letter or SMS asks for it, one for each contact. What holds already by the same text is not written again, unless `anew`. Refusals
 * `consent-forged`, `consent-stale`, `consent-no-contact`.
 */
export async function grantConsents(tx: Transaction, { point, tokens, contacts, personId, evidence, proved = {}, asksAgain = true, anew = false, restock }: Grant): Promise<Granted> {
  const choices = await choose(tx, point, tokens)
  const visit = ownVisit(evidence)
  if (choices.some(({ text }) => !contacts[text.channel])) throw new Refusal('consent-no-contact', { consents: 'consent-no-contact' })
  const granted: Granted[] = []
  for (const channel of channels) {
    const ticked = choices.filter(({ text }) => text.channel === channel)
    const value = contacts[channel]
    if (ticked.length === 0 || !value) continue
    const proofId = channel === 'site' ? undefined : proved[channel]
    granted.push(await grantByContact(tx, { channel, value }, { ticked, personId, visit, proofId, asksAgain, anew, restock }))
  }
  return { live: granted.flatMap(({ live }) => live), waiting: granted.flatMap(({ waiting }) => waiting) }
}

type Contact = { readonly channel: ConsentChannel; readonly value: string }
type Ticked = { readonly ticked: readonly Choice[]; readonly personId: string | null; readonly visit: Visit; readonly proofId: string | undefined; readonly asksAgain: boolean; readonly anew: boolean; readonly restock: string | undefined }

async function grantByContact(tx: Transaction, { channel, value }: Contact, { ticked, personId, visit, proofId, asksAgain, anew, restock }: Ticked): Promise<Granted> {
  const subjectId = await subjectOfContact(tx, { channel, value }, personId)
  const hash = contactHash(channel, value)
  const cells = await lockCells(tx, [subjectId])
  const events: NewEvent[] = []
  const live: ConsentCell[] = []
  const waiting: ConsentCell[] = []
  for (const { token, widget, text } of ticked) {
    const cell = cells.find(({ purpose, channel: by }) => purpose === text.purpose && by === channel)
    const about = { purpose: text.purpose, channel }
    const proves = { ...visit, form: widget.point }
    const shown = { ...proves, token, textHash: text.hash, defaultState: widget.defaultState, locale: widget.locale }
    const asBefore = !anew && cell && isGiven(cell) && cell.contactHash === hash && cell.textVersionId === text.versionId && !cell.frozen
    if (!asBefore) {
      if (cell && isGiven(cell)) events.push({ ...about, kind: cell.contactHash === hash ? 'superseded' : 'contact_changed', contactHash: cell.contactHash, actor: 'system', evidence: proves })
      events.push({ ...about, kind: 'granted', contactHash: hash, textVersionId: text.versionId, evidence: shown })
    }
    const held = asBefore && cell.state === 'confirmed'
    const holds = channel === 'site' || (held && (restock === undefined || proofId !== undefined))
    if (!holds && proofId) events.push({ ...about, kind: 'confirmed', contactHash: hash, evidence: { ...proves, proofId } })
    ;(holds || proofId ? live : waiting).push({ purpose: text.purpose, channel })
  }
  const hashes = await appendEvents(tx, subjectId, events)
  if (restock !== undefined && live.length > 0) await keepRestockRequest(tx, { subjectId, variantId: restock })
  if (channel === 'site' || waiting.length === 0 || (events.length === 0 && !asksAgain)) return { live, waiting }
  const grants = waiting.map(({ purpose }) => ({ purpose, eventHash: grantOf(purpose, events, hashes, cells, channel) }))
  await askProof(tx, { purpose: 'confirm_consent', channel, contact: value, payload: { subjectId, grants, ...(restock !== undefined && { restock }) }, ...(personId && { personId }) })
  return { live, waiting }
}

/** The event that waits for its confirmation: written just now, or before. */
function grantOf(purpose: string, events: readonly NewEvent[], hashes: readonly string[], cells: readonly Cell[], channel: ConsentChannel): string {
  const at = events.findIndex((event) => event.purpose === purpose && event.kind === 'granted')
  const hash = hashes[at] ?? cells.find((cell) => cell.purpose === purpose && cell.channel === channel)?.eventHash
  if (!hash) throw new Error('unreachable')
  return hash
}
