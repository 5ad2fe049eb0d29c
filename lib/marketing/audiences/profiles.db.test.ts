import { expect, test } from 'vitest'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { addAddress } from '#lib/customers/add-address.ts'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { receiveReturn } from '#lib/orders/receive-return.ts'
import { requestReturn } from '#lib/orders/request-return.ts'
import { endBlock } from '#lib/privacy/end-block.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { ADS_SMS, confirmationLink, NEWS, someEmail, subscribeTo, visit } from '#lib/test-support/consent.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { makeRecipient } from '#lib/test-support/make-recipient.ts'
import { owner } from '#lib/test-support/owner.ts'
import { confirmByLink } from '#lib/consent/confirm-consents.ts'
import { rebuildProfiles } from './rebuild-profiles.ts'

const profileOf = (subjectId: string) => db.marketingProfile.findUnique({ where: { subjectId }, include: { purchases: { orderBy: { amount: 'asc' } } } })
const subjectOf = (value: string) => db.$transaction((tx) => subjectOfContact(tx, { channel: 'email', value }))

/** Without where a profile stands in memory. */
const kept = Prisma.raw(`SELECT subject_id, news_email, news_sms, ads_email, ads_sms, bonus_email, bonus_sms, suppressed, blocked, orders, turnover, email_full_until, sms_full_until, email_paused_until, sms_paused_until,
  last_order_on, registered_on, address_region, delivered_region, news_email_point, news_sms_point, ads_email_point, ads_sms_point, bonus_email_point, bonus_sms_point FROM marketing_profiles`)

/** Rows that are not what they follow from, both ways. */
const amiss = async (): Promise<unknown[]> => [
  ...(await db.$queryRaw<unknown[]>`(TABLE marketing_profiles_now EXCEPT ${kept})`),
  ...(await db.$queryRaw<unknown[]>`(SELECT subject_id FROM marketing_profiles EXCEPT SELECT id FROM marketing_subjects)`),
  ...(await db.$queryRaw<unknown[]>`(SELECT subject_id, order_id, product_id, day, amount FROM marketing_purchases EXCEPT TABLE marketing_purchases_now)`),
  ...(await db.$queryRaw<unknown[]>`(TABLE marketing_purchases_now EXCEPT SELECT subject_id, order_id, product_id, day, amount FROM marketing_purchases)`),
]

test('a subscriber has a profile from the first tick: not confirmed, confirmed, withdrawn; and the point where it was §4.1.9', async () => {
  const email = someEmail()
  await subscribeTo(email, NEWS)
  const id = await subjectOf(email)
  expect(await profileOf(id)).toMatchObject({ newsEmail: -1, newsEmailPoint: 'newsletter', adsEmail: 0, orders: 0, purchases: [] })
  await confirmByLink(await confirmationLink(email), visit())
  expect(await profileOf(id)).toMatchObject({ newsEmail: 1, newsEmailPoint: 'newsletter' })
  await db.$transaction((tx) => withdrawConsents(tx, { subjectId: id, cells: 'all', evidence: visit(), point: 'newsletter' }))
  expect(await profileOf(id)).toMatchObject({ newsEmail: 0, newsEmailPoint: null })
  expect(await amiss()).toEqual([])
})

test('orders count once they are paid, and no more when they came back; the shares of what came back do not', async () => {
  const anna = await makeCustomer()
  const { subjectId } = await makeRecipient({ personId: anna.personId })
  await makeDelivered({ personId: anna.personId, lines: [{ price: 500_00 }], until: 'paid' })
  expect(await profileOf(subjectId)).toMatchObject({ orders: 1, turnover: 500_00n, deliveredRegion: null })
  const two = await makeDelivered({ personId: anna.personId, lines: [{ price: 1000_00 }, { price: 300_00, quantity: 2 }] })
  expect(await profileOf(subjectId)).toMatchObject({ orders: 2, turnover: 2100_00n, deliveredRegion: '64' })
  await requestReturn(anna.personId, { number: two.number, reason: 'changed_mind', lines: [{ position: 1, quantity: 1 }] })
  expect(await profileOf(subjectId)).toMatchObject({ turnover: 2100_00n })
  await receiveReturn(two.number, 'warehouse')
  expect(await profileOf(subjectId)).toMatchObject({ orders: 2, turnover: 1800_00n, purchases: [{ amount: 300_00 }, { amount: 500_00 }, { amount: 1000_00 }] })
  await requestReturn(anna.personId, { number: two.number, reason: 'changed_mind', lines: [{ position: 0, quantity: 1 }, { position: 1, quantity: 1 }] })
  await receiveReturn(two.number, 'warehouse')
  expect(await profileOf(subjectId)).toMatchObject({ orders: 1, turnover: 500_00n, purchases: [{ amount: 500_00 }] })
  expect(await amiss()).toEqual([])
})

test('a guest’s purchases are nobody’s until the contact is proved; then all subjects of the person have them §1.1.6', async () => {
  const anna = await makeCustomer()
  await makeDelivered({ personId: anna.personId, lines: [{ price: 700_00 }] })
  const guest = await makeRecipient()
  expect(await profileOf(guest.subjectId)).toMatchObject({ orders: 0, registeredOn: null })
  await db.subject.update({ where: { id: guest.subjectId }, data: { personId: anna.personId } })
  const other = await makeRecipient({ cell: ADS_SMS })
  await db.subject.update({ where: { id: other.subjectId }, data: { personId: anna.personId } })
  for (const { subjectId } of [guest, other]) expect(await profileOf(subjectId)).toMatchObject({ orders: 1, turnover: 700_00n })
  await db.subject.update({ where: { id: other.subjectId }, data: { personId: null } })
  expect(await profileOf(other.subjectId)).toMatchObject({ orders: 0, turnover: 0n, purchases: [] })
  expect(await amiss()).toEqual([])
})

test('addresses, blocks and the end of a subject are followed §6.2.4 §6.1.3', async () => {
  const anna = await makeCustomer()
  const { subjectId } = await makeRecipient({ personId: anna.personId })
  await addAddress(anna.personId, { regionCode: '77', city: 'Москва', address: 'ул. Ленина, 1', postcode: null, isDefault: true })
  expect(await profileOf(subjectId)).toMatchObject({ addressRegion: '77', blocked: false })
  const blockId = await db.$transaction((tx) => blockSubject(tx, { subjectId, cause: 'проверка' }))
  expect(await profileOf(subjectId)).toMatchObject({ blocked: true })
  await db.$transaction((tx) => endBlock(tx, { blockId }, 'проверено'))
  expect(await profileOf(subjectId)).toMatchObject({ blocked: false })
  await db.subject.update({ where: { id: subjectId }, data: { destroyedAt: new Date('2026-01-01T00:00:00Z') } })
  expect(await profileOf(subjectId)).toBeNull()
  expect(await amiss()).toEqual([])
})

test('facts of one person that come at once are all in the profile', async () => {
  const anna = await makeCustomer()
  const { subjectId } = await makeRecipient({ personId: anna.personId })
  const orders = await Promise.all(Array.from({ length: 6 }, (_, i) => makeDelivered({ personId: anna.personId, lines: [{ price: (i + 1) * 100_00 }], until: 'paid' })))
  expect(orders).toHaveLength(6)
  expect(await profileOf(subjectId)).toMatchObject({ orders: 6, turnover: 2100_00n })
  expect(await amiss()).toEqual([])
})

test('made anew they are what they were, and what somebody has spoilt is put right', async () => {
  const anna = await makeCustomer()
  const { subjectId } = await makeRecipient({ personId: anna.personId })
  await makeDelivered({ personId: anna.personId })
  const profiles = () => db.marketingProfile.findMany({ orderBy: { subjectId: 'asc' }, omit: { version: true } })
  const before = await profiles()
  expect(await amiss()).toEqual([])
  await owner.$executeRaw`UPDATE marketing_profiles SET orders = 17, ads_sms = 3, suppressed = 5, email_full_until = '2030-01-01'`
  await owner.$executeRaw`DELETE FROM marketing_purchases WHERE subject_id = ${subjectId}::uuid`
  expect(await owner.$transaction((tx) => rebuildProfiles(tx))).toBe(before.length)
  expect(await profiles()).toEqual(before)
  expect(await amiss()).toEqual([])
})
