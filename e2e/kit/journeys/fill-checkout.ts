import { type Page, test } from '@playwright/test'
import type { Buyer } from '../buyer.ts'
import { checkoutPage } from '../pages/checkout-page.ts'

export type Delivery = 'courier' | 'pickup' | 'post'
export type Payment = 'online' | 'on_delivery'

/** Fills the checkout in and leaves the button unpressed. */
export async function fillCheckout(page: Page, buyer: Buyer, { delivery = 'courier', payment = 'online' }: { delivery?: Delivery; payment?: Payment } = {}): Promise<void> {
  await test.step('заполняет оформление', async () => {
    const form = checkoutPage(page)
    await form.surname.fill(buyer.surname)
    await form.givenName.fill(buyer.givenName)
    await form.email.fill(buyer.email)
    await form.phone.fill(buyer.phone)
    await form.region.selectOption({ label: buyer.region })
    await form.method(methods[delivery]).check()
    if (delivery === 'pickup') await form.pickupPoints.first().check()
    else await fillAddress(page, buyer, delivery)
    await (payment === 'online' ? form.payNow : form.payOnDelivery).check()
  })
}

const methods: Readonly<Record<Delivery, string>> = { courier: 'Курьер', pickup: 'Пункт выдачи', post: 'Почта' }

async function fillAddress(page: Page, buyer: Buyer, delivery: Delivery): Promise<void> {
  const form = checkoutPage(page)
  if (delivery === 'post') await form.postcode.fill(buyer.postcode)
  await form.city.fill(buyer.city)
  await form.address.fill(buyer.address)
}
