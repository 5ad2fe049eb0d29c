import sharp from 'sharp'
import type { Shop } from '#e2e/kit/fixtures/shop.ts'
import { sessionIdOf } from '#e2e/kit/inside/session-id-of.ts'
import type { Person } from '#e2e/kit/person.ts'
import { joinProgramme } from '#lib/bonus/members/join-programme.ts'
import { now } from '#lib/clock/clock.ts'
import { setConsent } from '#lib/consent/set-consent.ts'
import { db } from '#lib/db/db.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { orderPath } from '#lib/orders/order-link.ts'
import { makeOwnClaim, makeOwnRequest } from '#lib/privacy/own-appeals.ts'
import { requestReturn } from '#lib/orders/request-return.ts'
import { addPhoto } from '#lib/reviews/add-photo.ts'
import type { Product } from '#lib/support-api/schema/products.ts'
import type { Review } from '#lib/support-api/schema/reviews.ts'
import { NEWS, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeApplication } from '#lib/test-support/make-application.ts'
import { makeCart, makeOrder } from '#lib/test-support/make-order.ts'
import { makeQuestion } from '#lib/test-support/make-question.ts'
import { keepWishes } from '#lib/wishlist/keep-wishes.ts'

/** A customer with something in every room of the portal. */
export type Household = {
  readonly owner: Person & { readonly sessionId: string }
  readonly device: Product
  readonly variantId: string
  /** Not packed yet. */
  readonly open: { readonly number: number; readonly key: string }
  readonly delivered: { readonly number: number }
  /** A return of it is under way. */
  readonly returned: { readonly number: number }
  readonly addressId: string
  /** A request (6.1.3) and a claim (8.1) that wait for their answer. */
  readonly requestNumber: number
  readonly claimNumber: number
  /** Hash of the event of a consent that they gave. */
  readonly consentEvent: string
  readonly cartId: string
  /** Of the device, with a photo; waits to be looked through. */
  readonly review: { readonly id: string; readonly photoId: string }
  /** A review of somebody else that everybody sees. */
  readonly shownReviewId: string
  /** An answer to a vacancy, by its number. */
  readonly application: number
  /** A question about the device that waits for its answer, by its number. */
  readonly question: number
}

export async function openHousehold(shop: Shop): Promise<Household> {
  const person = await shop.person('anna', { password: false })
  const owner = { ...person, sessionId: await sessionIdOf(person) }
  const personId = owner.id
  await db.$transaction((tx) => joinProgramme(tx, { personId }, { at: now() }))
  const device = await shop.product({ stock: 50 })
  const { id: variantId } = await db.variant.findUniqueOrThrow({ where: { sku: device.sku }, select: { id: true } })
  const [open, delivered, returned] = [await buy(variantId, personId), await buy(variantId, personId), await buy(variantId, personId)]
  for (const { number } of [delivered, returned]) {
    await fulfilOrder(number, { to: 'packed' }, 'warehouse')
    await fulfilOrder(number, { to: 'shipped', track: 'RA123456789RU' }, 'warehouse')
    await fulfilOrder(number, { to: 'delivered' }, 'warehouse')
  }
  await requestReturn(personId, { number: returned.number, reason: 'changed_mind', lines: [{ position: 0, quantity: 1 }] })
  const { id: addressId } = await db.address.create({
    data: { personId, regionCode: '64', city: 'Саратов', address: 'ул. Чапаева, 14, кв. 3', isDefault: true },
    select: { id: true },
  })
  await keepWishes(personId, [device.slug])
  const cartId = await makeCart({ variantId })
  await db.cart.update({ where: { id: cartId }, data: { personId } })
  const { number: requestNumber } = await makeOwnRequest(personId, { kind: 'question', text: 'Кому вы передали мой адрес?' })
  const { number: claimNumber } = await makeOwnClaim(personId, { kind: 'delivery', text: 'Заказ опоздал', order: delivered.number })
  const { number: application } = await makeApplication({ personId, email: owner.email })
  const { id: shownReviewId } = await shop.review()
  const consentEvent = await giveNews(personId)
  const { productId } = await db.variant.findUniqueOrThrow({ where: { id: variantId }, select: { productId: true } })
  const { number: question } = await makeQuestion({ personId, productId })
  const review = await addOwnPhoto(await shop.review({ of: owner, about: device, state: 'pending' }))
  const key = new URL(orderPath(open), 'http://shop').searchParams.get('key') ?? ''
  return { owner, device, variantId, open: { number: open.number, key }, delivered, returned, addressId, requestNumber, claimNumber, consentEvent, cartId, review, application, question, shownReviewId }
}

/** All that belongs to a customer, as text: equal before and after what must not touch it. When a session was last used does not count. */
export async function everythingOf(personId: string): Promise<string> {
  const everything = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: {
      contacts: { orderBy: { id: 'asc' } },
      changes: { orderBy: { id: 'asc' } },
      addresses: { orderBy: { id: 'asc' } },
      wishes: { orderBy: { productId: 'asc' } },
      reviews: { orderBy: { id: 'asc' }, include: { photos: { orderBy: { position: 'asc' } } } },
      compared: { orderBy: { productId: 'asc' } },
      viewing: { include: { views: { orderBy: { productId: 'asc' } } } },
      proofs: { orderBy: { id: 'asc' } },
      requests: { orderBy: { number: 'asc' } },
      claims: { orderBy: { number: 'asc' } },
      cart: { select: { id: true, lines: { orderBy: { variantId: 'asc' } } } },
      orders: { orderBy: { number: 'asc' }, include: { events: { orderBy: { id: 'asc' } }, returns: { orderBy: { id: 'asc' } }, payments: { orderBy: { id: 'asc' } }, refunds: true } },
      account: {
        include: {
          recoveryCodes: { orderBy: { hash: 'asc' } },
          sessions: { orderBy: { id: 'asc' }, omit: { lastSeenAt: true, address: true, country: true } },
        },
      },
    },
  })
  return JSON.stringify(everything, null, 1)
}

async function addOwnPhoto({ id, person }: Review): Promise<Household['review']> {
  const picture = await sharp({ create: { width: 240, height: 240, channels: 3, background: '#556b5d' } }).png().toBuffer()
  const photo = await addPhoto(person, id, picture)
  return { id, photoId: photo.id }
}

async function giveNews(personId: string): Promise<string> {
  await setConsent(personId, { ...NEWS, token: await tokenOf('communications', NEWS) }, visit())
  return (await db.consentEvent.findFirstOrThrow({ where: { subject: { personId }, purpose: NEWS.purpose, kind: 'confirmed' }, select: { hash: true } })).hash
}

function buy(variantId: string, personId: string) {
  return makeOrder({ variantId }, 'on_delivery', personId)
}
