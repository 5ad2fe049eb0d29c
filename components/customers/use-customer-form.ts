import { useRouter } from 'next/navigation'
import { type RefObject, type SubmitEvent, useActionState, useEffect, useMemo, useRef, useState } from 'react'
import { type FieldErrors, useForm, type UseFormReturn } from 'react-hook-form'
import { route } from '#components/ui/route.ts'
import { CUSTOMER_UNREACHABLE, customerRefusal } from '#lib/customers/refusals.ts'
import { type FormName, valuesOf } from './form-input.ts'
import { type FormAction, type FormState, PRISTINE, type Values } from './form-state.ts'

type Wish = {
  readonly action: FormAction
  readonly schema: FormName
  /** The fields, in the order of the page. */
  readonly names: readonly string[]
  /** What stands in them before anybody types. */
  readonly initial: Values
}

export type CustomerForm = ReturnType<typeof useCustomerForm>

const UNREACHABLE = 'unreachable'

/** The state of a form of personal data: what is wrong, what was refused or done. Without scripts `formProps.action` does it all. */
export function useCustomerForm({ action, schema, names, initial }: Wish) {
  const router = useRouter()
  const [given, post] = useActionState(action, PRISTINE)
  const [answer, setAnswer] = useState(given)
  const [attempts, setAttempts] = useState(given.code === null ? 0 : 1)
  const busy = useRef(false)
  const element = useRef<HTMLFormElement>(null)
  // A code of six digits is wrong until the sixth.
  const checksKeys = schema !== 'code'
  const start = given.code === null ? initial : given.values
  const form: UseFormReturn<Record<string, string>> = useForm<Record<string, string>>({
    defaultValues: start,
    errors: useMemo(() => errorsOf(wrongFields(given, names)), [given, names]),
    shouldFocusError: false,
    reValidateMode: checksKeys ? 'onChange' : 'onSubmit',
    resolver: async (values) => {
      // Without the schema the server alone judges.
      const messages: Values = await import('./check.ts').then(({ check }) => check(schema, values), () => ({}))
      const errors = errorsOf(Object.fromEntries(names.flatMap((name) => (messages[name] ? [[name, messages[name]]] : []))))
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
    },
  })
  useFreshValues(form, answer, initial)
  useFocusOnWrong(element, attempts)

  const send = async (data: FormData) => {
    setAnswer(PRISTINE)
    const state: FormState = await action(PRISTINE, data).catch(() => ({ ...PRISTINE, code: UNREACHABLE }))
    for (const [name, message] of Object.entries(wrongFields(state, names))) form.setError(name, { type: 'server', message })
    setAnswer(state)
    if (state.next !== null) router.push(route(state.next))
  }
  /** Repeated presses while one is under way do nothing. */
  const submit = async (data: FormData) => {
    if (busy.current) return
    busy.current = true
    // What the browser has filled in may not have been told to anybody yet.
    for (const name of names) form.setValue(name, valuesOf(data)[name] ?? '')
    await form.handleSubmit(() => send(data), () => setAnswer(PRISTINE))()
    busy.current = false
    setAttempts((count) => count + 1)
  }
  return {
    form,
    start,
    /** Messages follow every key once the form was sent. */
    checksKeys,
    code: answer.code,
    /** Why it was refused, when no field says it. */
    problem: problemOf(answer, names),
    said: answer.said,
    pending: form.formState.isSubmitting || answer.next !== null,
    formProps: {
      ref: element,
      action: post,
      noValidate: true,
      onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault()
        void submit(new FormData(event.currentTarget))
      },
    },
  }
}

/** After something was saved the fields show it as it was kept. */
function useFreshValues(form: UseFormReturn<Record<string, string>>, answer: FormState, initial: Values): void {
  const fresh = JSON.stringify(initial)
  const kept = useRef(fresh)
  useEffect(() => {
    if (answer.said === null || fresh === kept.current) return
    kept.current = fresh
    form.reset(JSON.parse(fresh))
  }, [answer, form, fresh])
}

/** Puts the cursor where the first correction is needed. */
function useFocusOnWrong(element: RefObject<HTMLFormElement | null>, attempts: number): void {
  useEffect(() => {
    if (attempts > 0) element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [attempts, element])
}

function problemOf(state: FormState, names: readonly string[]): string | null {
  if (state.code === null) return null
  if (state.code === UNREACHABLE) return CUSTOMER_UNREACHABLE
  const told = Object.keys(wrongFields(state, names)).length > 0
  return told && state.code !== 'data-changed' ? null : customerRefusal(state.code, state.fields)
}

/** The messages of a refusal by field. */
function wrongFields({ fields }: FormState, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = fields[name]
      return value ? [[name, /^[a-z-]+$/.test(value) ? customerRefusal(value, fields) : value]] : []
    }),
  )
}

function errorsOf(messages: Values): FieldErrors<Record<string, string>> {
  return Object.fromEntries(Object.entries(messages).map(([name, message]) => [name, { type: 'server', message }]))
}
