'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Outcome } from '#components/account/action-form.tsx'
import { done, outcomeOf, refused } from '#components/customers/form-answer.ts'
import { codeField, inputOf, valuesOf } from '#components/customers/form-input.ts'
import { type FormState, PRISTINE } from '#components/customers/form-state.ts'
import { route } from '#components/ui/route.ts'
import { formOf } from '#lib/action/form-of.ts'
import { cancelContactChange, enterContactCode, resendContactCode, saveContactPhone, saveNames, startContactChange } from '#lib/customers/actions.ts'
import { counted } from '#lib/text/plural.ts'

export async function keepNames(_before: FormState, given: FormData): Promise<FormState> {
  const values = valuesOf(formOf(given))
  const result = await saveNames(inputOf.names(values))
  // What the form shows as the state before is renewed as well.
  refresh()
  return result.ok ? done(saved(result.data.orders)) : refused(result, values)
}

export async function keepContactPhone(_before: FormState, given: FormData): Promise<FormState> {
  const values = valuesOf(formOf(given))
  const result = await saveContactPhone(inputOf.contactPhone(values))
  refresh()
  return result.ok ? done(saved(result.data.orders)) : refused(result, values)
}

export async function startChange(_before: FormState, given: FormData): Promise<FormState> {
  const values = valuesOf(formOf(given))
  const result = await startContactChange(inputOf.newContact(values))
  refresh()
  return result.ok ? PRISTINE : refused(result, values)
}

/** The side is proved; with the last one the way leads back to the data. A code never comes back into the page. */
export async function enterCode(_before: FormState, given: FormData): Promise<FormState> {
  const input = inputOf.code(valuesOf(formOf(given)))
  const result = await enterContactCode(input)
  if (!result.ok) {
    const { code, ...fields } = result.fields
    if (result.code === 'change-gone') refresh()
    return refused({ ...result, fields: code === undefined ? fields : { ...fields, [codeField(input.half)]: code } }, {})
  }
  if (result.data.outcome === 'waiting') {
    refresh()
    return PRISTINE
  }
  const next = `/account/personal-data?changed=${input.kind}`
  return (await headers()).has('next-action') ? { ...PRISTINE, next } : redirect(route(next))
}

export async function resendCode(_before: FormState, given: FormData): Promise<FormState> {
  const result = await resendContactCode(inputOf.half(valuesOf(formOf(given))))
  refresh()
  return result.ok ? done('Отправили ещё раз. Прежний код больше не действует.') : refused(result, {})
}

export async function cancelChange(_before: Outcome, given: FormData): Promise<Outcome> {
  const result = await cancelContactChange({ kind: inputOf.half(valuesOf(formOf(given))).kind })
  refresh()
  return outcomeOf(result)
}

function saved(orders: number): string {
  return orders === 0 ? 'Сохранено.' : `Сохранено. Исправили и в\u00a0${counted(orders, 'открытом заказе', 'открытых заказах', 'открытых заказах')}.`
}
