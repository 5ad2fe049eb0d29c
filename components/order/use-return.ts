import { type SubmitEvent, useActionState, useEffect, useMemo, useRef, useState } from 'react'
import { type FieldErrors, useForm } from 'react-hook-form'
import { focusFirstWrong } from '#components/checkout/focus-first-wrong.ts'
import { useLeaving } from '#components/checkout/use-leaving.ts'
import { ORDER_UNREACHABLE, orderRefusal } from '#lib/orders/refusals.ts'
import type { ReturnOffer } from '#lib/orders/types.ts'
import { type ReturnState, UNSENT } from './return-state.ts'
import { freshValues, isLineName, type ReturnValues, valuesOf } from './return-values.ts'

/** `reason`, and a field for each line. `lines` is none: the place of what is wrong with all of them together. */
export type ReturnFields = Record<string, string | boolean | undefined>

export type ReturnAction = (before: ReturnState, form: FormData) => Promise<ReturnState>

/** The state of the form of a return: what is chosen, what is wrong, what was refused. Without scripts `formProps.action` does it all. */
export function useReturn(offer: ReturnOffer, action: ReturnAction) {
  const [given, post] = useActionState(action, UNSENT)
  const [answer, setAnswer] = useState(given)
  const [attempts, setAttempts] = useState(given.code === null ? 0 : 1)
  const [leaving, leave] = useLeaving()
  const busy = useRef(false)
  const { reason, pieces } = given.values ?? freshValues(offer)
  const form = useForm<ReturnFields>({
    defaultValues: { ...pieces, reason },
    errors: useMemo(() => errorsOf(given.fields), [given.fields]),
    shouldFocusError: false,
    resolver: async (values) => {
      const messages = await import('./check-return.ts').then(
        ({ checkReturn }) => checkReturn({ number: String(offer.number), reason: String(values.reason ?? ''), pieces: piecesOf(values) }),
        // Without the schema the server alone judges.
        () => ({}),
      )
      const errors = errorsOf(messages)
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
    },
  })
  useEffect(() => {
    if (attempts > 0) focusFirstWrong()
  }, [attempts])

  const send = async (data: FormData) => {
    setAnswer(UNSENT)
    const state: ReturnState = await action(UNSENT, data).catch(() => ({ ...UNSENT, code: 'unreachable' }))
    if (state.next !== null) return leave(state.next)
    const errors = errorsOf(state.fields)
    for (const [name, error] of Object.entries(errors)) form.setError(name, error)
    setAnswer(state)
  }
  /** Repeated presses while one is under way do nothing. */
  const submit = async (data: FormData) => {
    if (busy.current || leaving) return
    busy.current = true
    const chosen = valuesOf(data)
    // What was chosen before this code ran counts, too.
    for (const [name, value] of Object.entries({ ...chosen.pieces, reason: chosen.reason })) form.setValue(name, value)
    await form.handleSubmit(() => send(data), () => setAnswer(UNSENT))()
    busy.current = false
    setAttempts((count) => count + 1)
  }
  const { errors, isSubmitting } = form.formState
  return {
    form,
    pending: isSubmitting || leaving,
    wrong: { reason: errors.reason?.message, lines: errors.lines?.message },
    problem: problemOf(answer),
    formProps: {
      action: post,
      noValidate: true,
      onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault()
        void submit(new FormData(event.currentTarget))
      },
    },
  }
}

/** The chosen pieces as the form would post them. */
export function piecesOf(values: ReturnFields): ReturnValues['pieces'] {
  const lines = Object.entries(values).filter(([name]) => isLineName(name))
  return Object.fromEntries(lines.map(([name, value]) => [name, value === true ? '1' : value || '0']))
}

/** Why it was refused, when no field is to blame. */
function problemOf({ code, fields }: ReturnState): string | null {
  if (code === null || Object.keys(errorsOf(fields)).length > 0) return null
  return code === 'unreachable' ? ORDER_UNREACHABLE : orderRefusal(code)
}

function errorsOf(messages: Readonly<Record<string, string>>) {
  const { reason } = messages
  const lines = Object.entries(messages).find(([name]) => name === 'lines' || name.startsWith('lines.'))?.[1]
  return {
    ...(reason && { reason: { type: 'server', message: reason } }),
    ...(lines && { lines: { type: 'server', message: lines } }),
  } satisfies FieldErrors<ReturnFields>
}
