import { randomInt, randomUUID } from 'node:crypto'
import { queueNotice } from '#lib/bonus/notices/queue-notice.ts'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { adoptCart } from '#lib/cart/adopt-cart.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { days, now, travel } from '#lib/clock/clock.ts'
import { appendEvents } from '#lib/consent/append-events.ts'
import { addAddress } from '#lib/customers/add-address.ts'
import { changeNames } from '#lib/customers/change-names.ts'
import { db } from '#lib/db/db.ts'
import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { findOwnOrder } from '#lib/orders/find-own-order.ts'
import { receiptLines } from '#lib/payments/receipt-lines.ts'
import { answerRequest } from '#lib/privacy/close-request.ts'
import { makeOwnRequest } from '#lib/privacy/own-appeals.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { hashPassword } from '#lib/accounts/hash-password.ts'
import { recordEvent } from '#lib/accounts/record-event.ts'
import { owner } from '#lib/test-support/owner.ts'
import { makeClient, PASSWORD } from './make-account.ts'
import { makeCustomer } from './make-customer.ts'
import { agreeToNotices, giveLot } from './make-noticed-member.ts'
import { fillCheckout, makeCart } from './make-order.ts'
import { makeVariant } from './make-variant.ts'

/** What somebody can be known by. */
export type Traces = { readonly email: string; readonly phone: string; readonly surname: string; readonly givenName: string; readonly street: string; readonly track: string }

/**
 * A customer who has left traces everywhere: names changed, addresses, wishes, a cart; orders paid and delivered, cancelled, expired, all
 * over for weeks; consents, a request with its answer, letters sent and waiting, codes asked for. Everything says what no other row says.
 */
export async function makeCanary() {
  const mark = String(randomInt(1e9, 1e10))
  const anna = await makeCustomer()
  const { personId } = anna
  const traces: Traces = {
    email: anna.email, phone: anna.mobile.slice(1), surname: `Канарейкина-${mark}`, givenName: `Кенара-${mark}`, street: `Птичья-${mark}`, track: `800${mark}9`,
  }
  // The shop has been open for longer than this database has been there.
  await owner.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.$executeRaw`UPDATE document_versions SET created_at = created_at - interval '90 days', published_at = published_at - interval '90 days', effective_from = effective_from - interval '90 days' WHERE predecessor_id IS NULL AND effective_from > now() - interval '80 days'`
  })
  travel(-days(60))
  await db.account.update({ where: { personId }, data: { passwordHash: await hashPassword(PASSWORD) } })
  const before = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { surname: true, givenName: true, patronymic: true } })
  await changeNames(personId, { before: { ...before, patronymic: before.patronymic ?? '' }, surname: traces.surname, givenName: traces.givenName, patronymic: null })
  await db.contactPoint.create({ data: { personId, kind: 'contact_phone', value: anna.mobile, source: 'portal' } })
  await addAddress(personId, { regionCode: '64', city: 'Саратов', address: `ул. ${traces.street}, 7`, postcode: null, isDefault: true })
  const variant = await makeVariant({ stock: 20 })
  await db.wish.create({ data: { personId, productId: variant.productId } })
  await db.$transaction((tx) => recordEvent(tx, personId, 'signed-in', makeClient()))
  await db.proof.create({ data: { purpose: 'sign_in', channel: 'email', contact: anna.email, createdAt: now(), expiresAt: new Date(now().getTime() + 900_000) } })

  // Before the programme's rules began, as far as this database knows: by hand.
  const { id: memberId } = await db.bonusMember.create({ data: { personId, joinedAt: now(), rulesNumber: 1, referralCode: `KANAR${mark}` }, select: { id: true } })
  await giveLot(memberId, 200, { at: now() })
  await db.bonusAdjustment.create({ data: { memberId, points: 5_000, reason: `${traces.surname} звонила: бонусы не пришли`, authorId: randomUUID(), createdAt: now() } })

  const place = async (paymentMethod: 'online' | 'on_delivery' = 'online') => {
    const cartId = await makeCart({ variantId: variant.id })
    await adoptCart(personId, cartId)
    const own = await db.cart.findUniqueOrThrow({ where: { personId }, select: { id: true } })
    const filled = await fillCheckout(own.id, paymentMethod)
    return placeOrder(own.id, {
      ...filled,
      contact: { surname: traces.surname, givenName: traces.givenName, patronymic: null, email: anna.email, phone: anna.mobile },
      delivery: { method: 'courier', regionCode: '64', city: 'Саратов', address: `ул. ${traces.street}, 7` },
    }, personId)
  }
  const paid = await place()
  const { total, deliveryTotal, lines } = await db.order.findUniqueOrThrow({ where: { id: paid.id }, include: { lines: true } })
  await db.payment.create({
    data: {
      orderId: paid.id, providerId: randomUUID(), state: 'succeeded', amount: total, receipt: receiptLines({ lines, deliveryTotal }), createdAt: now(), settledAt: now(),
      confirmationUrl: `https://bank.example/pay/${mark}`,
    },
  })
  await db.order.update({ where: { id: paid.id }, data: { state: 'paid' } })
  await fulfilOrder(paid.number, { to: 'packed' }, 'warehouse')
  await fulfilOrder(paid.number, { to: 'shipped', track: traces.track }, 'warehouse')
  await fulfilOrder(paid.number, { to: 'delivered' }, 'warehouse')
  await db.review.create({
    data: { personId, productId: variant.productId, orderId: paid.id, position: 0, rating: 5, text: `${traces.givenName} с улицы ${traces.street} довольна: ношу не снимая.`, createdAt: now(), photos: { create: { position: 0, storedAs: randomUUID().replaceAll('-', ''), width: 10, height: 10 } } },
  })
  const cancelled = await place('on_delivery')
  await cancelOrder(await findOwnOrder(personId, cancelled.number))
  await addToCart((await db.cart.findUnique({ where: { personId }, select: { id: true } }))?.id ?? (await adopted(personId, variant.id)), { variantId: variant.id, quantity: 1 })

  await agreeToNotices('email', anna.email, personId)
  await db.$transaction((tx) => queueNotice(tx, { memberId, template: 'bonus-expiring', fact: mark }))
  const subjectId = await db.$transaction(async (tx) => {
    const subject = await subjectOfContact(tx, { channel: 'email', value: anna.email }, personId)
    const { id: textVersionId } = await tx.documentVersion.findFirstOrThrow({ where: { document: { code: 'consent/ads/email' }, state: 'published' }, select: { id: true } })
    const about = { purpose: 'ads', channel: 'email', contactHash: contactHash('email', anna.email) } as const
    await appendEvents(tx, subject, [
      { ...about, textVersionId, kind: 'granted', evidence: { form: 'communications', address: '203.0.113.7', userAgent: 'Chrome' } },
      { ...about, kind: 'confirmed', evidence: { form: 'communications' } },
    ])
    return subject
  })
  travel(-days(50))
  const { number } = await makeOwnRequest(personId, { kind: 'question', text: `Я ${traces.surname}, живу на ${traces.street}: что вы обо мне знаете?` })
  await answerRequest(number, `Здравствуйте, ${traces.givenName}!`, 'privacy')
  travel(0)
  return { ...anna, traces, subjectId, memberId, paid, cancelled }
}

async function adopted(personId: string, variantId: string): Promise<string> {
  const cartId = await makeCart({ variantId })
  await adoptCart(personId, cartId)
  return (await db.cart.findUniqueOrThrow({ where: { personId }, select: { id: true } })).id
}
