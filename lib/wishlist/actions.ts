'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action/action.ts'
import { formOf } from '#lib/action/form-of.ts'
import { requireCustomer } from '#lib/auth/current-customer.ts'
import { dropWish } from './drop-wish.ts'
import { keepWishes as keepCommand } from './keep-wishes.ts'
import { getWishes } from './queries.ts'
import { keepWishesSchema, setWishSchema } from './schema.ts'

/** Answers the whole list as it is then. */
export const setWish = action(setWishSchema, async ({ slug, kept }) => {
  const { personId } = await requireCustomer()
  await (kept ? keepCommand(personId, [slug]) : dropWish(personId, slug))
  return getWishes(personId)
})

/** Takes over what a guest has kept on the device. */
export const keepWishes = action(keepWishesSchema, async ({ slugs }) => {
  const { personId } = await requireCustomer()
  await keepCommand(personId, slugs)
  return getWishes(personId)
})

/** The button «Убрать» in the portal, with or without scripts. */
export async function dropWishForm(form: FormData): Promise<void> {
  const slug = formOf(form).get('slug')
  await setWish({ slug: typeof slug === 'string' ? slug : '', kept: false })
  refresh()
}
