import type { Metadata } from 'next'
import { CartContents } from '#components/cart/cart-contents.tsx'
import { getCart } from '#lib/cart/queries.ts'
import { acknowledge } from './actions.ts'

export const metadata: Metadata = { title: 'Корзина', robots: { index: false, follow: false } }

export default async function CartPage() {
  const cart = await getCart()
  return (
    <div className="wrap grid grid-cols-1 gap-8 py-8 sm:py-12">
      <h1 className="text-3xl">Корзина</h1>
      <CartContents cart={cart} acknowledge={acknowledge} />
    </div>
  )
}
