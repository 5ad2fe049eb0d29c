import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { route } from '#components/ui/route.ts'
import { currentCustomer } from '#lib/auth/current-customer.ts'

/** On to another page. Not in the answer to a form, which brings this page along: whoever has sent it goes on by themselves. */
export async function leadOn(path: string): Promise<void> {
  if (!(await headers()).has('next-action')) redirect(route(path))
}

/** Whoever is signed in already goes straight on. */
export async function passSignedIn(next: string): Promise<void> {
  if (await currentCustomer()) await leadOn(next)
}
