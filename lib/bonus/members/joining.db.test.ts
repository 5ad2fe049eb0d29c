import { randomInt, randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { enterCode } from '#lib/accounts/enter-code.ts'
import { register } from '#lib/accounts/register.ts'
import { minutes, now, travel } from '#lib/clock/clock.ts'
import { confirmContact } from '#lib/customers/confirm-contact.ts'
import { db } from '#lib/db/db.ts'
import type { Contact } from '#lib/form/fields.ts'
import { proofCode } from '#lib/proofs/proof-secret.ts'
import { sendProof } from '#lib/proofs/send-proof.ts'
import { makeAccount, makeClient, PASSWORD } from '#lib/test-support/make-account.ts'
import { eventsOf, statesOf, tokenOf, visit } from '#lib/test-support/consent.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { getBalance } from '../ledger/balance.ts'
import { askJoin, askJoinAgain } from './ask-join.ts'
import { enterJoinCode } from './enter-join-code.ts'
import { joinOwn } from './join-own.ts'
import { joinProgramme } from './join-programme.ts'
import { leaveProgramme } from './leave-programme.ts'
import { memberOfToken, memberToken } from './member-link.ts'
import { readMemberCard } from './read-member-card.ts'

afterEach(() => travel(0))

const byEmail = (): Contact => ({ channel: 'email', value: `${randomUUID()}@example.ru` })
const bySms = (): Contact => ({ channel: 'sms', value: `+79${randomInt(100_000_000, 1_000_000_000)}` })
const ask = (contact: Contact, consents: string[] = [], friend: string | null = null) => askJoin({ contact, friend, consents }, makeClient(), visit('/bonus'))
const wrongCodeOf = (proofId: string) => String((Number(proofCode(proofId)) + 1) % 1_000_000).padStart(6, '0')
const enter = (proofId: string) => enterJoinCode(proofId, proofCode(proofId), makeClient())
const join = async (contact: Contact, friend: string | null = null) => enter(await ask(contact, [], friend))
const leave = (memberId: string) => db.$transaction((tx) => leaveProgramme(tx, memberId, now()))
const names = { surname: 'Петрова', givenName: 'Вера', patronymic: null }

describe('without an account', () => {
  test.each([['an e-mail', byEmail], ['a mobile', bySms]])('%s and its code are all it takes: no name, no consent §4.1.11 §2.2', async (_, contactOf) => {
    const contact = contactOf()
    const proofId = await ask(contact)
    expect(await db.bonusMember.count({ where: { contact: contact.value } })).toBe(0)
    const { memberId, joined, welcome } = await enter(proofId)
    expect({ joined, welcome }).toEqual({ joined: true, welcome: 200 })
    expect(await db.bonusMember.findUniqueOrThrow({ where: { id: memberId } })).toMatchObject({ personId: null, channel: contact.channel, contact: contact.value, rulesNumber: 1 })
    expect(await getBalance(memberId)).toBe(200)
    expect(await eventsOf(contact.channel, contact.value)).toEqual([])
    expect(await readMemberCard(memberId)).toMatchObject({ state: 'open', balance: 200, contact: contact.value })
    expect(memberOfToken(memberToken(memberId))).toBe(memberId)
  })

  test('what is asked is answered alike, whether or not the contact takes part or has an account §2.4', async () => {
    const { byEmail: known } = await makeAccount()
    const member = byEmail()
    await join(member)
    const sent = await Promise.all([known, member, byEmail()].map(async (contact) => {
      const proofId = await ask(contact)
      await sendProof(proofId)
      return db.outboxMessage.findUniqueOrThrow({ where: { key: `proof:${proofId}` }, select: { template: true, class: true, channel: true } })
    }))
    expect(new Set(sent.map((each) => JSON.stringify(each)))).toEqual(new Set(['{"template":"join-programme","class":"service","channel":"email"}']))
  })

  test('a wrong code opens nothing, the sixth try is too late, a used or expired code is dead §4.1.5', async () => {
    const proofId = await ask(byEmail())
    for (let tried = 0; tried < 5; tried += 1) expect(await outcome(enterJoinCode(proofId, wrongCodeOf(proofId), makeClient()))).toBe('code-wrong')
    expect(await outcome(enter(proofId))).toBe('code-dead')
    const used = await ask(byEmail())
    await enter(used)
    expect(await outcome(enter(used))).toBe('code-dead')
    const late = await ask(byEmail())
    travel(minutes(61))
    expect(await outcome(enter(late))).toBe('code-dead')
  })

  test('another code kills the one before; a code for something else joins nobody', async () => {
    const contact = byEmail()
    const first = await ask(contact)
    const second = await askJoinAgain(first, makeClient())
    expect(await outcome(enter(first))).toBe('code-dead')
    expect(await enter(second)).toMatchObject({ joined: true })
    const foreign = await register({ ...names, contact: byEmail(), password: PASSWORD }, makeClient())
    expect(await outcome(enter(foreign))).toBe('code-dead')
    expect(await outcome(askJoinAgain(foreign, makeClient()))).toBe('code-dead')
  })

  test('letters to one contact are limited', async () => {
    const contact = byEmail()
    for (let sent = 0; sent < 5; sent += 1) await ask(contact)
    expect(await outcome(ask(contact))).toBe('too-many-tries')
  })

  test('two tabs that enter one code at once, and two codes of one contact at once, make one membership and one welcome', async () => {
    const [one, other] = [byEmail(), byEmail()]
    const proofId = await ask(one)
    expect((await Promise.all([outcome(enter(proofId)), outcome(enter(proofId))])).toSorted()).toEqual(['code-dead', 'in'])
    const proofs = await Promise.all([ask(other), ask(other), ask(other)])
    const all = await Promise.all(proofs.map(enter))
    expect(new Set(all.map(({ memberId }) => memberId)).size).toBe(1)
    expect(all.filter(({ joined }) => joined)).toHaveLength(1)
    expect(await getBalance(all[0]?.memberId ?? '')).toBe(200)
  })

  test('a contact that is somebody’s joins as that person', async () => {
    const { personId, byEmail: contact } = await makeAccount()
    const { memberId } = await join(contact)
    expect(await db.bonusMember.findUniqueOrThrow({ where: { id: memberId } })).toMatchObject({ personId, contact: null })
    expect(await readMemberCard(memberId)).toEqual({ state: 'moved' })
  })

  test('boxes that were ticked hold with the code, forged ones and those of the other channel are refused before it §6.1.1 §4.1.7', async () => {
    const contact = byEmail()
    const notices = await tokenOf('bonus', { purpose: 'bonus-notices', channel: 'email' })
    expect(await outcome(ask(contact, [await tokenOf('registration', { purpose: 'ads', channel: 'email' })]))).toBe('consent-forged')
    expect(await outcome(ask(contact, [await tokenOf('bonus', { purpose: 'bonus-notices', channel: 'sms' })]))).toBe('consent-no-contact')
    const proofId = await ask(contact, [notices])
    expect(await statesOf('email', contact.value)).toEqual({})
    await enter(proofId)
    expect(await statesOf('email', contact.value)).toEqual({ 'bonus-notices': 'confirmed*' })
  })
})

describe('with an account', () => {
  test('one click, nothing asked; twice at once is once §4.1.11', async () => {
    const { personId, email, mobile } = await makeAccount()
    const click = () => joinOwn(personId, { friend: null, consents: [] }, visit('/bonus/join'))
    const all = await Promise.all([click(), click(), click()])
    expect(all.filter(({ joined }) => joined)).toHaveLength(1)
    expect(await db.bonusMember.count({ where: { personId } })).toBe(1)
    expect(await getBalance(all[0]?.memberId ?? '')).toBe(200)
    expect([...(await eventsOf('email', email)), ...(await eventsOf('sms', mobile))]).toEqual([])
  })

  test('boxes beside the button are choices of their own', async () => {
    const { personId, email } = await makeAccount()
    await joinOwn(personId, { friend: null, consents: [await tokenOf('bonus', { purpose: 'ads', channel: 'email' })] }, visit('/bonus/join'))
    expect(await eventsOf('email', email)).toContain('ads granted')
  })
})

describe('the welcome', () => {
  test('comes once for each contact, also after leaving', async () => {
    const contact = byEmail()
    const { memberId } = await join(contact)
    expect(await leave(memberId)).toBe(200)
    expect(await readMemberCard(memberId)).toEqual({ state: 'left' })
    expect(await outcome(leave(memberId))).toBe('not-member')
    const again = await join(contact)
    expect(again).toMatchObject({ joined: true, welcome: 0 })
    expect(again.memberId).not.toBe(memberId)
    expect(await getBalance(again.memberId)).toBe(0)
  })

  test('does not come to a person who joins again, nor once for each of their contacts', async () => {
    const { personId, bySms: mobile } = await makeAccount()
    const first = await db.$transaction((tx) => joinProgramme(tx, { personId }, { at: now() }))
    await leave(first.memberId)
    expect(await db.$transaction((tx) => joinProgramme(tx, { personId }, { at: now() }))).toMatchObject({ welcome: 0 })
    expect(await join(mobile)).toMatchObject({ joined: false })
  })
})

describe('an account that is opened later', () => {
  const open = async (contact: Contact) => {
    const proofId = await register({ ...names, contact, password: PASSWORD }, makeClient())
    const opened = await enterCode(proofId, proofCode(proofId), makeClient())
    if (!('personId' in opened)) throw new Error('no session')
    return opened.personId
  }

  test('takes the membership along with all points', async () => {
    const contact = byEmail()
    const { memberId } = await join(contact)
    const personId = await open(contact)
    expect(await db.bonusMember.findUniqueOrThrow({ where: { id: memberId } })).toMatchObject({ personId, contact: null, leftAt: null })
    expect(await getBalance(memberId)).toBe(200)
  })

  test('joining and registering with one contact at once end with one membership of that person', async () => {
    const contact = byEmail()
    const [joining, registering] = [await ask(contact), await register({ ...names, contact, password: PASSWORD }, makeClient())]
    await Promise.all([enter(joining), enterCode(registering, proofCode(registering), makeClient())])
    const members = await db.bonusMember.findMany({ where: { OR: [{ contact: contact.value }, { person: { contacts: { some: { value: contact.value } } } }] } })
    expect(members).toMatchObject([{ contact: null, leftAt: null, personId: expect.any(String) }])
  })

  test('a second contact that is proved brings its points, but no second welcome', async () => {
    const { personId } = await makeAccount()
    const own = await db.$transaction((tx) => joinProgramme(tx, { personId }, { at: now() }))
    const contact = bySms()
    const guest = await join(contact)
    const { memberId } = await claimBy(personId, contact)
    expect(memberId).toBe(own.memberId)
    expect(await getBalance(own.memberId)).toBe(200)
    expect(await db.bonusMember.findUniqueOrThrow({ where: { id: guest.memberId } })).toMatchObject({ movedToId: own.memberId, leftAt: expect.any(Date) })
    expect(await readMemberCard(guest.memberId)).toEqual({ state: 'moved' })
  })

  test('whoever has left does not have a welcome by another contact', async () => {
    const { personId } = await makeAccount()
    const own = await db.$transaction((tx) => joinProgramme(tx, { personId }, { at: now() }))
    await leave(own.memberId)
    const contact = bySms()
    await join(contact)
    const { memberId } = await claimBy(personId, contact)
    expect(await getBalance(memberId)).toBe(0)
  })
})

/** A person proves another mobile, as `confirmContact` does it. */
async function claimBy(personId: string, { value }: Contact): Promise<{ memberId: string }> {
  const { id: proofId } = await db.proof.create({
    data: { purpose: 'confirm_contact', channel: 'sms', contact: value, personId, changeId: randomUUID(), createdAt: now(), expiresAt: new Date(now().getTime() + minutes(15)), provedAt: now() }, select: { id: true },
  })
  await db.$transaction((tx) => confirmContact(tx, { personId, kind: 'mobile', value, proofId, source: 'portal' }))
  const { id: memberId } = await db.bonusMember.findFirstOrThrow({ where: { personId, leftAt: null }, select: { id: true } })
  return { memberId }
}
