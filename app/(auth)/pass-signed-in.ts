import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { route } from '#components/ui/route.ts'
import { currentCustomer } from '#lib/auth/current-customer.ts'

/** Whoever is signed in already goes straight on. Not in the answer to a form: whoever has sent it goes on by themselves. */
export async function passSignedIn(next: string): Promise<void> {
  if ((await headers()).has('next-action')) return
  if (await currentCustomer()) redirect(route(next))
}
