import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { approveVersion } from '#lib/policy/approve-version.ts'
import { draftVersion } from '#lib/policy/draft-version.ts'
import { firstPurposes } from '#lib/policy/first-purposes.ts'
import { publishVersion } from '#lib/policy/publish-version.ts'
import { tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { askRestock } from './ask-restock.ts'
import { draftTrigger } from './draft-trigger.ts'
import { remindOfCarts } from './remind-of-carts.ts'
import { isRestockOffered } from './restock-offer.ts'

/** The policy as it was before there were messages by triggers. */
async function publishOlder(): Promise<void> {
  const { text } = await db.documentVersion.findFirstOrThrow({ where: { document: { code: 'policy' }, state: 'published' }, select: { text: true } })
  const older = text.replace(/^4\.1\.15\. .*\n\n/m, '').replace(/; просьба сообщить о поступлении товара \(4\.1\.15\)[^.;]*/, '').replace(', 4.1.10 и 4.1.15', ' и 4.1.10')
  const purposes = firstPurposes.filter(({ code }) => code !== 'back-in-stock').map((purpose) =>
    (purpose.code === 'ads' ? { ...purpose, categories: purpose.categories.filter((category) => category !== 'cart' && category !== 'reviews') } : purpose))
  await draftVersion({ code: 'policy', text: older, purposes, author: 'Анна' })
  await approveVersion({ code: 'policy', approver: 'Борис' })
  await publishVersion({ code: 'policy' })
}

test('while the policy in force has no purpose for it nothing is offered, asked or prepared §6.2.1 §4.1.15', async () => {
  const { sku } = await makeVariant({ stock: 0 })
  const token = await tokenOf('restock', { purpose: 'back-in-stock', channel: 'email' })
  const staff = await makeCustomer({ roles: ['marketer'], secondFactor: true })
  expect(await isRestockOffered()).toBe(true)
  await publishOlder()
  expect(await isRestockOffered()).toBe(false)
  await expect(askRestock({ sku, email: 'anna@example.ru', consents: [token] }, null, visit())).rejects.toMatchObject({ code: 'not-found' })
  for (const trigger of ['back_in_stock', 'abandoned_cart', 'review_request'] as const) await expect(draftTrigger({ trigger }, staff)).rejects.toMatchObject({ code: 'no-purpose' })
  expect(await remindOfCarts()).toBe(0)
})
