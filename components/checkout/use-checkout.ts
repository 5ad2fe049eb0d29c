import { useEffect, useMemo, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { placeOrder } from '#lib/checkout/actions.ts'
import { CHECKOUT_UNREACHABLE } from '#lib/checkout/refusals.ts'
import type { CheckoutView } from '#lib/checkout/types.ts'
import type { CheckoutForm } from './checkout-form-type.ts'
import { draft } from './draft.ts'
import { type CheckoutValues, fieldNames, type FieldName, inputOf } from './form-values.ts'
import { focusFirstWrong } from './focus-first-wrong.ts'
import type { PlainState } from './plain-state.ts'
import { messageOf, nestedErrors, type Refusal, refusalOf } from './refusal.ts'
import { useDraft } from './use-draft.ts'
import { useLeaving } from './use-leaving.ts'

/** The state of the checkout: the form, its draft, and what came of placing the order. */
export function useCheckout(view: CheckoutView, given: PlainState, reload: () => void) {
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
  }, [view])
  const form = useForm<CheckoutValues>({
    defaultValues: given.values,
    errors: useMemo(() => nestedErrors(given.fields), [given.fields]),
    shouldFocusError: false,
    resolver: async (values) => {
      const errors = await import('./validate.ts').then(
        ({ validate }) => validate(values, latest.current),
        // Without the schema the server alone judges.
        () => ({}),
      )
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
    },
  })
  useDraft(form, given, view.buyer?.id ?? null)
  const [refusal, setRefusal] = useState<Refusal | null>(() => (given.code === null ? null : refusalOf(given.code, given.fields)))
  const [leaving, leave] = useLeaving()
  const [attempts, setAttempts] = useState(given.code === null ? 0 : 1)
  const busy = useRef(false)

  useEffect(() => {
    if (attempts > 0) focusFirstWrong()
  }, [attempts])

  const send = async () => {
    setRefusal(null)
    const input = inputOf(form.getValues(), latest.current)
    const result = await placeOrder(input).catch(() => null)
    if (result?.ok) {
      draft.clear()
      return leave(result.data.next)
    }
    if (!result) return setRefusal({ code: 'unreachable', text: CHECKOUT_UNREACHABLE, short: {} })
    const wrong = fieldNames.filter((name) => name in result.fields)
    if (result.fields.consents) form.setError('consents', { type: 'server', message: messageOf(result.fields.consents) })
    for (const name of wrong) form.setError(name, { type: 'server', message: messageOf(result.fields[name] ?? '', result.fields) })
    setRefusal(refusalOf(result.code, result.fields, input.expectedTotal))
    if (result.code !== 'invalid') reload()
  }
  /** Repeated presses while one is under way do nothing. */
  const submit = async () => {
    if (busy.current || leaving) return
    busy.current = true
    await form.handleSubmit(send, () => setRefusal(null))()
    busy.current = false
    setAttempts((count) => count + 1)
  }
  return { form, submit, refusal, pending: form.formState.isSubmitting || leaving, leaving }
}

/** The names of the fields that are wrong, in the order of the page. */
export function wrongFields(form: CheckoutForm): FieldName[] {
  return fieldNames.filter((name) => form.getFieldState(name, form.formState).invalid)
}
