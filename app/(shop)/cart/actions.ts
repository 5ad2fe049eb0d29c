'use server'

import { redirect } from 'next/navigation'
import { acknowledgeNotices } from '#lib/cart/actions.ts'

/** The shopper has read what changed; as a plain form. */
export async function acknowledge(): Promise<void> {
  await acknowledgeNotices({})
  redirect('/cart')
}
