'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Outcome } from '#components/account/action-form.tsx'
import { outcomeOf, refused } from '#components/customers/form-answer.ts'
import { inputOf, valuesOf } from '#components/customers/form-input.ts'
import { type FormState, PRISTINE } from '#components/customers/form-state.ts'
import { formOf } from '#lib/action/form-of.ts'
import { addAddress, changeAddress, deleteAddress, makeDefaultAddress } from '#lib/customers/actions.ts'

/** Adds an address, or changes the one whose id the form names. */
export async function keepAddress(_before: FormState, given: FormData): Promise<FormState> {
  const values = valuesOf(formOf(given))
  const input = inputOf.address(values)
  const result = values.id === undefined ? await addAddress(input) : await changeAddress({ ...input, id: values.id })
  if (!result.ok) return refused(result, values)
  const next = '/account/addresses'
  return (await headers()).has('next-action') ? { ...PRISTINE, next } : redirect(next)
}

export async function offerFirst(_before: Outcome, given: FormData): Promise<Outcome> {
  const result = await makeDefaultAddress({ id: valuesOf(formOf(given)).id ?? '' })
  refresh()
  return outcomeOf(result)
}

export async function forgetAddress(_before: Outcome, given: FormData): Promise<Outcome> {
  const result = await deleteAddress({ id: valuesOf(formOf(given)).id ?? '' })
  refresh()
  return outcomeOf(result)
}
