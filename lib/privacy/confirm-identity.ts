import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { giveBack, type Limited, takeTries } from '#lib/limits/limit.ts'
import { checkCode } from '#lib/proofs/check-code.ts'
import { livingProof, proofOfLink } from '#lib/proofs/living-proof.ts'
import { useProof } from '#lib/proofs/use-proof.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import type { Sort } from './appeal-link.ts'
import { makeClaim } from './make-claim.ts'
import { makeRequest, type MadeAppeal } from './make-request.ts'
import { ownerOf } from './owner-of.ts'
import { type Waiting, waitingSchema } from './schema.ts'

export type Sent = MadeAppeal & { readonly sort: Sort }

/** Sends what waited for the code of a letter or an SMS. Refusals `code-wrong`, `code-dead`, `too-many-tries`, `repeat-access`. */
export async function confirmByCode(proofId: string, code: string, client: Client): Promise<Sent> {
  const proof = await livingProof(proofId)
  if (!proof?.contact || proof.purpose !== 'identify') throw new Refusal('code-dead')
  const limited: Limited[] = [['code:address', client.address], ['code:contact', proof.contact]]
  await takeTries(...limited)
  await checkCode(proofId, code)
  await giveBack(...limited)
  return send(proofId)
}

/** The same by the link of the letter. */
export async function confirmByLink(token: string, client: Client): Promise<Sent> {
  await takeTries(['code:address', client.address])
  const proof = await proofOfLink(token, 'identify')
  if (!proof) throw new Refusal('code-dead')
  return send(proof.id)
}

/** Once: of two tabs the second is refused. */
async function send(proofId: string): Promise<Sent> {
  return db.$transaction(async (tx) => {
    const { channel, contact, remembered } = await useProof(tx, proofId, 'identify')
    if (!channel || !contact) throw new Refusal('code-dead')
    const waiting = waitingSchema.parse(remembered)
    const personId = await ownerOf(tx, { channel, value: contact })
    const subjectId = await subjectOfContact(tx, { channel, value: contact }, personId)
    const whose = { subjectId, personId, reply: { channel, value: contact }, proofId }
    if (waiting.about === 'request') return { sort: 'request', ...(await makeRequest(tx, { ...whose, kind: waiting.kind, text: waiting.text, channel: 'site' })) }
    return { sort: 'claim', ...(await makeClaim(tx, { ...whose, kind: waiting.kind, ...(await aboutOrder(tx, waiting, contact)) })) }
  })
}

/** The order of a claim, if it was placed with this contact; otherwise its number stands in the text, for staff to look into. */
async function aboutOrder(tx: Transaction, { order, text }: Extract<Waiting, { about: 'claim' }>, contact: string): Promise<{ orderId: string | null; text: string }> {
  if (order === null) return { orderId: null, text }
  const own = await tx.order.findFirst({ where: { number: order, OR: [{ email: contact }, { phone: contact }] }, select: { id: true } })
  return own ? { orderId: own.id, text } : { orderId: null, text: `Заказ № ${order}.\n${text}` }
}
