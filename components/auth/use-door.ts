import { type SubmitEvent, useActionState, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type FieldErrors, useForm, type UseFormReturn } from 'react-hook-form'
import { focusFirstWrong } from '#components/checkout/focus-first-wrong.ts'
import { useLeaving } from '#components/checkout/use-leaving.ts'
import type { DoorForm } from './check.ts'
import { type DoorAction, type DoorState, UNTOUCHED } from './door-state.ts'
import { doorProblem, UNREACHABLE, wrongFields } from './door-problem.ts'
import { keptContact } from './kept-contact.ts'

type Values = Record<string, string>

type Wish = {
  readonly action: DoorAction
  /** The fields, in the order of the page. */
  readonly names: readonly string[]
  /** Which schema judges; `way` is the value of the button that was pressed. Null: there is nothing to fill in. */
  readonly schema: ((way: string) => DoorForm) | null
  /** What the schema cannot know, such as questions that differ from page to page: messages by field. The fields need not be inputs. */
  readonly also?: (values: Readonly<Values>) => Values
  /** Whether a message is looked at anew with every key once the form was sent. A code of six digits is wrong until the sixth. */
  readonly revalidate?: 'onChange' | 'onSubmit'
  /** The page that answers the form when it was sent without scripts from a page that is the same for everybody. */
  readonly page?: string
}

export type Door = ReturnType<typeof useDoor>

/** The state of a form at a door: what is wrong, what was refused, what is under way. Without scripts `formProps.action` does it all. */
export function useDoor({ action, names, schema, also, revalidate = 'onChange', page }: Wish) {
  const [given, post] = useActionState(action, UNTOUCHED, page)
  const [answer, setAnswer] = useState(given)
  const [attempts, setAttempts] = useState(given.code === null ? 0 : 1)
  const [way, setWay] = useState('')
  const [leaving, leave] = useLeaving()
  const busy = useRef(false)
  const judge = useRef(schema?.('') ?? null)
  const form: UseFormReturn<Values> = useForm<Values>({
    defaultValues: given.values,
    errors: useMemo(() => errorsOf(wrongFields(given, names)), [given, names]),
    shouldFocusError: false,
    reValidateMode: revalidate,
    resolver: async (values) => {
      const kind = judge.current
      // Without the schema the server alone judges.
      const messages: Values = { ...(kind === null ? {} : await import('./check.ts').then(({ check }) => check(kind, values), () => ({}))), ...also?.(values) }
      const errors = errorsOf(Object.fromEntries(names.flatMap((name) => (messages[name] ? [[name, messages[name]]] : []))))
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
    },
  })

  useEffect(() => {
    if (attempts > 0) focusFirstWrong()
  }, [attempts])

  const send = async (data: FormData) => {
    setAnswer(UNTOUCHED)
    const state: DoorState = await action(UNTOUCHED, data).catch(() => ({ ...UNTOUCHED, code: UNREACHABLE }))
    if (state.next !== null) {
      if (!isDoor(state.next)) keptContact.write('')
      return leave(state.next)
    }
    for (const [name, message] of Object.entries(wrongFields(state, names))) form.setError(name, { type: 'server', message })
    setAnswer(state)
  }
  /** Repeated presses while one is under way do nothing. */
  const submit = async (data: FormData) => {
    if (busy.current || leaving) return
    busy.current = true
    const pressed = textOf(data, 'way')
    setWay(pressed)
    judge.current = schema?.(pressed) ?? null
    // What a password manager has filled in may not have been told to anybody yet.
    for (const name of names) form.setValue(name, textOf(data, name))
    await form.handleSubmit(() => send(data), () => setAnswer(UNTOUCHED))()
    busy.current = false
    setAttempts((count) => count + 1)
  }
  const forgive = useCallback(() => setAnswer(UNTOUCHED), [])
  return {
    form,
    start: given.values,
    /** Messages follow every key once the form was sent. */
    checksKeys: revalidate === 'onChange',
    /** Takes the refusal off the page: what it said is over. */
    forgive,
    /** Why it was refused, when no field is to blame. */
    problem: doorProblem(answer, names),
    code: answer.code,
    attempts,
    pending: form.formState.isSubmitting || leaving,
    way,
    formProps: {
      action: post,
      noValidate: true,
      onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault()
        void submit(new FormData(event.currentTarget, event.nativeEvent.submitter))
      },
    },
  }
}

/** Still on the way in: what was typed may be needed once more. Behind the doors it is forgotten, whoever comes next. */
function isDoor(next: string): boolean {
  return /^\/(sign-in|reset)(\/|\?|$)/.test(next)
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}

function errorsOf(messages: Readonly<Values>): FieldErrors<Values> {
  return Object.fromEntries(Object.entries(messages).map(([name, message]) => [name, { type: 'server', message }]))
}
