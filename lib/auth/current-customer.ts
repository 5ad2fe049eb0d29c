import type { Route } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { nameCustomer } from '#lib/action/acting-customer.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { carriedSession } from './carried-session.ts'
import { type Client, clientOf } from './client.ts'
import { findSession } from './find-session.ts'
import type { Customer } from './types.ts'

/** Where staff set up their second factor: the one page that opens to them without it. */
export const SECOND_FACTOR_PATH = '/account/security/second-factor'

const lookUp: () => Promise<Customer | null> = cache(async () => {
  const sessionId = await carriedSession()
  return sessionId ? findSession(sessionId, currentClient) : null
})

/**
 * Whose session this browser carries; null for nobody, and for a session that was ended. One look per request. What an action does from here
 * on stands in the journal of that person as done by themselves (5.5).
 */
export async function currentSession(): Promise<Customer | null> {
  const customer = await lookUp()
  if (customer) nameCustomer(customer.personId)
  return customer
}

/** The client of this request. */
export async function currentClient(): Promise<Client> {
  return clientOf(await headers())
}

/** Whoever works here shows a second factor before anything else. */
export const lacksSecondFactor = ({ roles, secondFactor }: Customer): boolean => roles.length > 0 && !secondFactor

/** Who is signed in; null for nobody, for a session that was ended, and for staff without their second factor. */
export async function currentCustomer(): Promise<Customer | null> {
  const customer = await currentSession()
  return customer && !lacksSecondFactor(customer) ? customer : null
}

/** For actions: who is signed in. Refusals `signed-out`, `second-factor-required`. */
export async function requireCustomer(): Promise<Customer> {
  const customer = await requireSession()
  if (lacksSecondFactor(customer)) throw new Refusal('second-factor-required')
  return customer
}

/** For the actions that sign out and set up the second factor: whose session this is, also without it. Refusal `signed-out`. */
export async function requireSession(): Promise<Customer> {
  const customer = await currentSession()
  if (!customer) throw new Refusal('signed-out')
  return customer
}

/**
 * For pages: who is signed in, or off to the sign-in page, which leads back to `path`. Staff without their second factor go to
 * the page that sets it up, which is the one that lets them in.
 */
export async function customerOf(path: string): Promise<Customer> {
  const customer = await currentSession()
  if (!customer) redirect(`/sign-in?next=${encodeURIComponent(path)}` as Route)
  if (lacksSecondFactor(customer) && path !== SECOND_FACTOR_PATH) redirect(SECOND_FACTOR_PATH as Route)
  return customer
}
