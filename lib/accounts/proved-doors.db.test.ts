import { afterEach, describe, expect, test } from 'vitest'
import { minutes, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { Contact } from '#lib/form/fields.ts'
import { acceptedPolicy } from '#lib/policy/accepted-policy.ts'
import { askProof } from '#lib/proofs/ask-proof.ts'
import { proofCode, proofToken } from '#lib/proofs/proof-secret.ts'
import { sendProof } from '#lib/proofs/send-proof.ts'
import { makeAccount, makeClient, PASSWORD } from '#lib/test-support/make-account.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { askAgain } from './ask-again.ts'
import { askForCode } from './ask-for-code.ts'
import { enterCode } from './enter-code.ts'
import { openLink } from './open-link.ts'
import { register } from './register.ts'
import { signInByPassword } from './sign-in.ts'

afterEach(() => travel(0))

const names = { surname: 'Петрова', givenName: 'Вера', patronymic: null }
let last = 0
const newContact = (): Contact => ({ channel: 'email', value: `new-${(last += 1)}@example.ru` })
const wrongCodeOf = (proofId: string) => String((Number(proofCode(proofId)) + 1) % 1_000_000).padStart(6, '0')
const personOf = async (value: string) => (await db.contactPoint.findFirst({ where: { value, verifiedAt: { not: null } }, select: { personId: true } }))?.personId
const messagesTo = (recipient: string) => db.outboxMessage.findMany({ where: { recipient }, select: { template: true, channel: true, proofId: true, class: true } })

describe('registration', () => {
  test('is nobody before the contact is proved, and then a person with an account and a session; the policy in force is noted §4.1.6 §4.1.5 §9.1', async () => {
    const contact = newContact()
    const proofId = await register({ ...names, contact, password: PASSWORD }, makeClient())
    expect(await personOf(contact.value)).toBeUndefined()

    const client = makeClient('Safari, iOS')
    const opened = await enterCode(proofId, proofCode(proofId), client)
    if (!('sessionId' in opened)) throw new Error('no session')
    const { personId } = opened
    expect(await db.person.findUniqueOrThrow({ where: { id: personId }, include: { account: true, contacts: true } })).toMatchObject({
      ...names,
      account: { roles: [], totpEnabledAt: null, passwordHash: expect.stringMatching(/^\$argon2id\$/) },
      contacts: [{ kind: 'email', value: contact.value, source: 'registration', proofId, verifiedAt: expect.any(Date) }],
    })
    expect(await db.session.findUniqueOrThrow({ where: { id: opened.sessionId } })).toMatchObject({ personId, method: 'registration', ...client })
    expect(await db.proof.findUniqueOrThrow({ where: { id: proofId } })).toMatchObject({ payload: null, provedAt: expect.any(Date) })
    expect(await db.outboxMessage.count({ where: { personId } })).toBe(0)
    expect(await acceptedPolicy(personId)).toMatchObject({ number: 1 })
    expect(await signInByPassword(contact, PASSWORD, client)).toMatchObject({ personId })
  })

  test('by phone, by link, with the orders made before', async () => {
    const variant = await makeVariant({ stock: 3 })
    const order = await makeOrder({ variantId: variant.id })
    const proofId = await register({ ...names, contact: { channel: 'sms', value: '+79171234567' }, password: PASSWORD }, makeClient())
    const done = await openLink(proofToken(proofId), makeClient(), proofId)
    if (!('opened' in done) || !('sessionId' in done.opened)) throw new Error('no session')
    expect(done.needsPassword).toBe(false)
    expect(await signInByPassword({ channel: 'sms', value: '+79171234567' }, PASSWORD, makeClient())).toMatchObject({ personId: done.opened.personId })
    expect(await db.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({ personId: done.opened.personId })
  })

  test('by link in another browser begins without the password, which a stranger may have chosen', async () => {
    const contact = newContact()
    const stranger = await register({ ...names, contact, password: PASSWORD }, makeClient())
    const done = await openLink(proofToken(stranger), makeClient(), null)
    expect(done).toMatchObject({ needsPassword: true, opened: { sessionId: expect.any(String) } })
    expect(await outcome(signInByPassword(contact, PASSWORD, makeClient()))).toBe('wrong-credentials')
  })

  test('of one contact by two people at once: the first to prove it wins', async () => {
    const contact = newContact()
    const proofs = await Promise.all(Array.from({ length: 4 }, () => register({ ...names, contact, password: PASSWORD }, makeClient())))
    const outcomes = await Promise.all(proofs.map((proofId) => outcome(enterCode(proofId, proofCode(proofId), makeClient()))))
    expect(outcomes.toSorted()).toEqual(['contact-taken', 'contact-taken', 'contact-taken', 'in'])
    expect(await db.contactPoint.count({ where: { value: contact.value } })).toBe(1)
    expect(await db.account.count({ where: { person: { contacts: { none: {} } } } })).toBe(0)
  })

  test('of a known contact answers as always, and the owner is told instead of the stranger', async () => {
    const anna = await makeAccount()
    const proofId = await register({ ...names, contact: anna.byEmail, password: PASSWORD }, makeClient())
    await sendProof(proofId)
    expect(await messagesTo(anna.email)).toEqual([{ template: 'account-exists', channel: 'email', proofId, class: 'service' }])
    expect(await outcome(enterCode(proofId, proofCode(proofId), makeClient()))).toBe('contact-taken')
    await signInByPassword(anna.byEmail, PASSWORD, makeClient())
  })

  test('with a weak password does not begin', async () => {
    const contact = newContact()
    await expect(register({ ...names, contact, password: 'Петрова1' }, makeClient())).rejects.toMatchObject({ code: 'weak-password', fields: { password: expect.stringMatching(/имя/) } })
    expect(await db.proof.count({ where: { contact: contact.value } })).toBe(0)
  })
})

describe('codes', () => {
  test('one code in two tabs is one session', async () => {
    const anna = await makeAccount()
    const proofId = await askForCode('sign_in', anna.byEmail, makeClient())
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => outcome(enterCode(proofId, proofCode(proofId), makeClient()))))
    expect(outcomes.toSorted()).toEqual(['code-dead', 'code-dead', 'code-dead', 'in'])
    expect(await db.session.count({ where: { personId: anna.personId, method: 'code' } })).toBe(1)
  })

  test('twenty wrong ones at once are five tries, and then the right one is dead, too, and so is the link §5.5', async () => {
    const anna = await makeAccount()
    const proofId = await askForCode('sign_in', anna.bySms, makeClient())
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcome(enterCode(proofId, wrongCodeOf(proofId), makeClient()))))
    expect(outcomes.filter((code) => code === 'code-wrong')).toHaveLength(5)
    expect(await db.proof.findUniqueOrThrow({ where: { id: proofId } })).toMatchObject({ tries: 5, provedAt: null })
    await db.rateLimit.deleteMany()
    expect(await outcome(enterCode(proofId, proofCode(proofId), makeClient()))).toBe('code-dead')
    expect(await outcome(openLink(proofToken(proofId), makeClient(), null))).toBe('code-dead')
  })

  test('the fifth try may be the right one', async () => {
    const anna = await makeAccount()
    const proofId = await askForCode('sign_in', anna.byEmail, makeClient())
    for (let i = 0; i < 4; i += 1) expect(await outcome(enterCode(proofId, wrongCodeOf(proofId), makeClient()))).toBe('code-wrong')
    expect(await outcome(enterCode(proofId, proofCode(proofId), makeClient()))).toBe('in')
  })

  test('an expired one, a foreign one and one for another purpose open nothing', async () => {
    const [anna, boris] = [await makeAccount(), await makeAccount()]
    const [hers, his] = [await askForCode('sign_in', anna.byEmail, makeClient()), await askForCode('sign_in', boris.byEmail, makeClient())]
    if (proofCode(hers) !== proofCode(his)) expect(await outcome(enterCode(hers, proofCode(his), makeClient()))).toBe('code-wrong')
    const reset = await askForCode('reset_password', anna.byEmail, makeClient())
    expect(await outcome(enterCode(reset, proofCode(reset), makeClient()))).toBe('code-dead')
    expect(await outcome(openLink(proofToken(reset), makeClient(), null))).toBe('code-dead')
    travel(minutes(16))
    expect(await outcome(enterCode(hers, proofCode(hers), makeClient()))).toBe('code-dead')
    expect(await outcome(openLink(proofToken(hers), makeClient(), null))).toBe('code-dead')
  })

  test('nobody is written to for an unknown contact, and its code opens nothing', async () => {
    const contact = newContact()
    for (const purpose of ['sign_in', 'reset_password'] as const) {
      const proofId = await askForCode(purpose, contact, makeClient())
      await sendProof(proofId)
      expect(await outcome(enterCode(proofId, proofCode(proofId), makeClient()))).toBe('code-dead')
    }
    expect(await messagesTo(contact.value)).toEqual([])
  })

  test('is sent once, however often the job runs', async () => {
    const anna = await makeAccount()
    const proofId = await askForCode('sign_in', anna.bySms, makeClient())
    await Promise.all([sendProof(proofId), sendProof(proofId)])
    expect(await messagesTo(anna.mobile)).toEqual([{ template: 'sign-in', channel: 'sms', proofId, class: 'service' }])
  })

  test('asked again: the new one works, the old one is dead; a registration keeps what it knows', async () => {
    const contact = newContact()
    const old = await register({ ...names, contact, password: PASSWORD }, makeClient())
    const again = await askAgain(old, makeClient())
    expect(await outcome(enterCode(old, proofCode(old), makeClient()))).toBe('code-dead')
    expect(await outcome(enterCode(again, proofCode(again), makeClient()))).toBe('in')
    expect(await outcome(askAgain(again, makeClient()))).toBe('code-dead')
    expect(await outcome(signInByPassword(contact, PASSWORD, makeClient()))).toBe('in')
  })

  test('five letters an hour for one contact, known or not', async () => {
    for (const contact of [(await makeAccount()).byEmail, newContact()]) {
      for (let i = 0; i < 5; i += 1) await askForCode('sign_in', contact, makeClient())
      await expect(askForCode('sign_in', contact, makeClient())).rejects.toMatchObject({ code: 'too-many-tries', fields: { minutes: '60' } })
      expect(await outcome(register({ ...names, contact, password: PASSWORD }, makeClient()))).toBe('too-many-tries')
    }
  })

  test('the second factor is asked for after a code and a link, too', async () => {
    const anna = await makeAccount({ totp: true })
    const byCode = await askForCode('sign_in', anna.byEmail, makeClient())
    expect(await enterCode(byCode, proofCode(byCode), makeClient())).toEqual({ factorProofId: expect.any(String) })
    const byLink = await askForCode('sign_in', anna.byEmail, makeClient())
    expect(await openLink(proofToken(byLink), makeClient(), null)).toMatchObject({ opened: { factorProofId: expect.any(String) } })
  })
})

describe('links', () => {
  test('work once', async () => {
    const anna = await makeAccount()
    const proofId = await askForCode('sign_in', anna.byEmail, makeClient())
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => outcome(openLink(proofToken(proofId), makeClient(), null))))
    expect(outcomes.toSorted()).toEqual(['code-dead', 'code-dead', 'code-dead', 'in'])
  })

  test('made elsewhere open nothing', async () => {
    const anna = await makeAccount()
    const proofId = await askForCode('sign_in', anna.byEmail, makeClient())
    const token = proofToken(proofId)
    for (const forged of ['', proofId, `${proofId}.`, token.slice(0, -1), `${token}A`, token.toUpperCase(), `${crypto.randomUUID()}.${token.split('.')[1]}`, 'no-uuid.x']) {
      expect(await outcome(openLink(forged, makeClient(), null))).toBe('code-dead')
    }
  })

  test('prove the sides of a change of contact without opening a door', async () => {
    const anna = await makeAccount()
    const changeId = crypto.randomUUID()
    const [release, confirm] = await db.$transaction(async (tx) => [
      await askProof(tx, { purpose: 'release_contact', channel: 'email', contact: anna.email, personId: anna.personId, changeId }),
      await askProof(tx, { purpose: 'confirm_contact', channel: 'email', contact: 'changed@example.ru', personId: anna.personId, changeId }),
    ])
    expect(await openLink(proofToken(release ?? ''), makeClient(), null)).toEqual({ changing: 'email' })
    expect(await openLink(proofToken(confirm ?? ''), makeClient(), null)).toEqual({ changing: 'email' })
    expect(await personOf('changed@example.ru')).toBe(anna.personId)
    expect(await db.session.count({ where: { personId: anna.personId } })).toBe(1)
  })
})

describe('the database itself', () => {
  test('keeps what is to be proved, counts no try twice and proves nothing again', async () => {
    const anna = await makeAccount()
    const id = await askForCode('sign_in', anna.byEmail, makeClient())
    const change = (data: Parameters<typeof db.proof.update>[0]['data']) => db.proof.update({ where: { id }, data })
    await expect(change({ contact: 'eve@example.ru' })).rejects.toThrow(/given once/)
    await expect(change({ expiresAt: new Date(now().getTime() + minutes(9000)) })).rejects.toThrow(/given once/)
    await expect(change({ tries: 6 })).rejects.toThrow(/proofs_tries/)
    await change({ tries: 3 })
    await expect(change({ tries: 0 })).rejects.toThrow(/given once/)
    await change({ provedAt: now() })
    await expect(change({ provedAt: null })).rejects.toThrow(/given once/)
  })

  test('holds nothing that opens anything', async () => {
    const anna = await makeAccount()
    const proofId = await askForCode('sign_in', anna.byEmail, makeClient())
    await sendProof(proofId)
    const everything = JSON.stringify(await db.$queryRaw`SELECT row_to_json(p)::text AS proof, row_to_json(m)::text AS message FROM proofs p LEFT JOIN outbox_messages m ON m.proof_id = p.id`)
    expect(everything).not.toContain(proofCode(proofId))
    expect(everything).not.toContain(proofToken(proofId).split('.')[1])
  })
})
