import { type Page, test } from '@playwright/test'
import { beginPayment } from '#lib/orders/begin-payment.ts'
import { orderPath } from '#lib/orders/order-link.ts'
import { type Buyer, newBuyer } from '../buyer.ts'
import { orderOf } from '../own-orders.ts'
import { orderPage } from '../pages/order-page.ts'
import type { Device } from '../shop.ts'
import type { Payment } from './fill-checkout.ts'

/**
 * An order of a guest, placed without the pages of cart and checkout, for tests that are about what comes after them; ends where they end: on the
 * bank's page, or on the order's when it is paid on delivery.
 */
export async function openPlaced(page: Page, device: Pick<Device, 'sku'>, { payment = 'online' }: { readonly payment?: Payment } = {}): Promise<Buyer> {
  const buyer = newBuyer()
  await test.step('заказ оформлен', async () => {
    const order = await orderOf({ personId: null, email: buyer.email, mobile: '+79171234567' }, [{ device }], { payment })
    await page.goto(payment === 'online' ? await beginPayment(order) : orderPath(order))
  })
  return buyer
}

/** The same for a buyer who has left the bank without paying: ends on the page of the order, which waits for the payment. */
export async function openUnpaid(page: Page, device: Pick<Device, 'sku'>): Promise<Buyer> {
  const buyer = await openPlaced(page, device)
  await test.step('уходит со страницы банка', async () => {
    await page.getByRole('link', { name: 'Вернуться в магазин, не платя' }).click()
    await orderPage(page).pay.waitFor()
  })
  return buyer
}
