import { afterEach, describe, expect, test } from 'vitest'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { spendPermit } from '#lib/egress/permit.ts'
import { owner } from '#lib/test-support/owner.ts'
import { disclose } from './disclose.ts'
import { DisclosureRefused } from './disclosure-refused.ts'
import type { Disclosure } from './types.ts'

const letter = { recipient: 'mail', purpose: 'order', basis: 'contract', fields: ['email', 'letter'], payload: { to: 'anna@example.ru' } } as const
const hash = '18b1eca2ae4e1ff1b0eb9a3d7cd9d5f2'
const transfers = () => db.transfer.findMany({ orderBy: { startedAt: 'asc' } })
const mail = (data: object) => db.recipient.update({ where: { code: 'mail' }, data })

afterEach(() => mail({ enabled: true, country: 'RU' }))

/** What the register says while `send` runs, and afterwards. */
async function told(disclosure: Disclosure, send: () => Promise<void> = async () => {}, isRefusal?: () => boolean) {
  const before = await db.transfer.count()
  let meanwhile: unknown
  const error = await disclose(disclosure, {
    async send() {
      meanwhile = (await transfers()).slice(before)
      await send()
    },
    ...(isRefusal && { isRefusal }),
  }).catch((thrown: unknown) => thrown)
  return { error, meanwhile, afterwards: (await transfers()).slice(before) }
}

describe('the register of disclosures §5.2', () => {
  test('a line is there before anything leaves, and says what became of it §5.2', async () => {
    const { meanwhile, afterwards } = await told(letter)
    expect(meanwhile).toMatchObject([{ recipientCode: 'mail', purpose: 'order', basis: 'contract', fields: ['email', 'letter'], result: null, finishedAt: null }])
    expect(afterwards).toMatchObject([{ result: 'accepted', finishedAt: expect.any(Date) }])
  })

  test('of what was given it keeps a hash and nothing else §5.2 §6.2.2', async () => {
    const { afterwards } = await told(letter)
    expect(afterwards[0]?.payloadHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(afterwards)).not.toContain('anna@example.ru')
  })

  test('a no of the recipient is noted; of an answer that never came nothing is known', async () => {
    const fail = () => Promise.reject(new Error('no'))
    expect((await told(letter, fail, () => true)).afterwards).toMatchObject([{ result: 'refused' }])
    const { error, afterwards } = await told(letter, fail)
    expect(error).toMatchObject({ message: 'no' })
    expect(afterwards).toMatchObject([{ result: null }])
  })

  test.each<[string, Disclosure, string]>([
    ['a field outside the whitelist', { ...letter, fields: ['email', 'letter', 'birthday'] }, 'field-not-allowed'],
    ['a purpose without a contract', { ...letter, purpose: 'profiling' }, 'no-contract'],
    ['advertising for whoever only delivers orders', { ...letter, recipient: 'post', purpose: 'ads', basis: 'consent', fields: ['names'] }, 'no-contract'],
    ['a state body without a request', { ...letter, recipient: 'authority', purpose: 'authority', fields: ['orders'] }, 'no-authority-request'],
  ])('%s: nothing is sent, nothing is written §5.2 §5.3', async (_, disclosure, problem) => {
    expect(await told(disclosure)).toMatchObject({ error: { name: 'DisclosureRefused', problem }, meanwhile: undefined, afterwards: [] })
  })

  test('whoever is switched off is given nothing §5.2', async () => {
    await mail({ enabled: false })
    expect(await told(letter)).toMatchObject({ error: { problem: 'recipient-disabled' }, meanwhile: undefined, afterwards: [] })
    await mail({ country: 'DE' })
    expect(await told(letter)).toMatchObject({ error: { problem: 'recipient-disabled' }, meanwhile: undefined })
  })

  test('a recipient abroad cannot be switched on (152-FZ art. 12) §5.2', async () => {
    await expect(mail({ country: 'DE' })).rejects.toThrow('recipients_at_home')
    await expect(mail({ contract: ' ' })).rejects.toThrow('recipients_contract')
  })

  test('a permit is for one call; nobody makes one themselves', async () => {
    await disclose(letter, {
      send: async (permit) => {
        spendPermit(permit)
        expect(() => spendPermit(permit)).toThrow('without a permit')
      },
    })
    expect(() => spendPermit({ transferId: 'forged' })).toThrow('without a permit')
    expect(new DisclosureRefused('no-contract', 'x').message).toContain('no-contract')
  })
})

describe('the database keeps it §5.2', () => {
  const row = { recipientCode: 'mail', purpose: 'order', basis: 'contract' as const, fields: ['email'], payloadHash: hash + hash, startedAt: new Date(0) }

  test('a transfer to nobody, for nothing or of too much is refused, whoever writes it', async () => {
    for (const wrong of [{ recipientCode: 'someone' }, { purpose: 'profiling' }, { fields: ['birthday'] }, { fields: [] }, { payloadHash: 'none' }]) {
      await expect(db.transfer.create({ data: { ...row, ...wrong } })).rejects.toThrow()
    }
    await expect(db.$executeRaw`INSERT INTO transfers (id, purpose, basis, payload_hash, started_at) VALUES (gen_random_uuid(), 'order', 'contract', ${hash + hash}, now())`).rejects.toThrow()
  })

  test('a line stays as it is for its term of three years, but for its result, once', async () => {
    const { id } = await db.transfer.create({ data: { ...row, startedAt: now() }, select: { id: true } })
    await expect(db.$executeRaw`UPDATE transfers SET purpose = 'account' WHERE id = ${id}::uuid`).rejects.toThrow('append-only')
    await expect(db.transfer.update({ where: { id }, data: { result: 'accepted' } })).rejects.toThrow('transfers_finished')
    await db.transfer.update({ where: { id }, data: { result: 'refused', finishedAt: now() } })
    await expect(db.$executeRaw`UPDATE transfers SET result = 'accepted' WHERE id = ${id}::uuid`).rejects.toThrow('append-only')
    await expect(db.$executeRaw`DELETE FROM transfers WHERE id = ${id}::uuid`).rejects.toThrow('append-only')
    await expect(owner.$executeRaw`TRUNCATE transfers`).rejects.toThrow('append-only')
  })
})
