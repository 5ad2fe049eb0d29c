import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { Refusal } from '#lib/action/refusal.ts'
import { auth } from './auth.ts'
import { findSession } from './find-session.ts'
import type { Customer } from './types.ts'

/** Who is signed in; null for nobody, and for a session that was ended. One look per request. */
export const currentCustomer: () => Promise<Customer | null> = cache(async () => {
  const session = await auth()
  return session?.sessionId ? findSession(session.sessionId) : null
})

/** For actions: who is signed in. Refusal `signed-out`. */
export async function requireCustomer(): Promise<Customer> {
  const customer = await currentCustomer()
  if (!customer) throw new Refusal('signed-out')
  return customer
}

/** For pages: who is signed in, or off to the sign-in page, which leads back to `path`. */
export async function customerOf(path: string): Promise<Customer> {
  return (await currentCustomer()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}` as Route)
}
