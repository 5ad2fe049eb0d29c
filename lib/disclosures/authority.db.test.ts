import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { approveAuthorityRequest } from './approve-authority-request.ts'
import { discloseToAuthority } from './disclose-to-authority.ts'
import { recordAuthorityRequest } from './record-authority-request.ts'
import { authorityRequestSchema } from './schema.ts'

const asked = authorityRequestSchema.parse({ body: 'Суд', law: 'ГПК РФ, статья 57', scope: 'Заказы одного покупателя' })
const given = (number: number) => ({ number, personId: randomUUID(), fields: ['orders'], payload: { orders: [] } })
/** Whether anything was handed over. */
async function handing(number: number): Promise<{ handed: boolean; error: unknown }> {
  let handed = false
  const error = await discloseToAuthority(given(number), async () => void (handed = true)).catch((thrown: unknown) => thrown)
  return { handed, error }
}

test('a state body gets data only by a request of the journal that two different people have granted §5.3', async () => {
  const number = await recordAuthorityRequest(asked)
  expect(await handing(number)).toMatchObject({ handed: false, error: { code: 'not-granted' } })
  expect(await approveAuthorityRequest(number, 'anna', 'granted')).toBe('first')
  expect(await handing(number)).toMatchObject({ handed: false, error: { code: 'not-granted' } })
  await expect(approveAuthorityRequest(number, 'anna', 'granted')).rejects.toMatchObject({ code: 'same-person' })
  expect(await approveAuthorityRequest(number, 'boris', 'granted')).toBe('granted')
  expect(await handing(number)).toEqual({ handed: true, error: undefined })
  const request = await db.authorityRequest.findUniqueOrThrow({ where: { number }, select: { transfers: { select: { recipientCode: true, basis: true, result: true } } } })
  expect(request.transfers).toEqual([{ recipientCode: 'authority', basis: 'law', result: 'accepted' }])
  await expect(approveAuthorityRequest(number, 'vera', 'refused')).rejects.toMatchObject({ code: 'decided' })
})

test('a refused request and one that never was give nothing §5.3', async () => {
  const number = await recordAuthorityRequest(asked)
  await approveAuthorityRequest(number, 'anna', 'refused')
  await approveAuthorityRequest(number, 'boris', 'refused')
  expect(await handing(number)).toMatchObject({ handed: false, error: { code: 'not-granted' } })
  expect(await handing(999_999)).toMatchObject({ handed: false, error: { code: 'not-found' } })
})

test('of two people at once one is the first', async () => {
  const number = await recordAuthorityRequest(asked)
  const answers = await Promise.all(['anna', 'boris'].map((who) => approveAuthorityRequest(number, who, 'granted')))
  expect(answers.toSorted()).toEqual(['first', 'granted'])
})

test('the database knows the rule, too: no decision by one, none twice, no line of the register without a granted request §5.3', async () => {
  const row = { ...asked, receivedAt: new Date(0) }
  const decided = { decision: 'granted', decidedAt: new Date(1) }
  await expect(db.authorityRequest.create({ data: { ...row, ...decided, firstApprover: 'anna', secondApprover: 'anna' } })).rejects.toThrow('approvers')
  await expect(db.authorityRequest.create({ data: { ...row, ...decided, firstApprover: 'anna' } })).rejects.toThrow('decided')
  await expect(db.authorityRequest.create({ data: { ...row, law: ' ' } })).rejects.toThrow('words')
  const open = await db.authorityRequest.create({ data: row, select: { id: true } })
  const transfer = { recipientCode: 'authority', purpose: 'authority', basis: 'law' as const, fields: ['orders'], payloadHash: 'ab'.repeat(32), startedAt: new Date(0) }
  await expect(db.transfer.create({ data: { ...transfer, authorityRequestId: open.id } })).rejects.toThrow('granted request only')
  await expect(db.transfer.create({ data: transfer })).rejects.toThrow('granted request only')
  await expect(db.$executeRaw`DELETE FROM authority_requests WHERE id = ${open.id}::uuid`).rejects.toThrow('append-only')
  await expect(db.$executeRaw`UPDATE authority_requests SET scope = 'Всё' WHERE id = ${open.id}::uuid`).rejects.toThrow('stays')
})
