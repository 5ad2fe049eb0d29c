'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type DefaultValues, type FieldErrors, type FieldPath, type FieldValues, FormProvider, useForm, type UseFormReturn } from 'react-hook-form'
import type * as z from 'zod'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ButtonVariant } from '#components/ui/button-style.ts'
import { cx } from '#components/ui/cx.ts'
import { route } from '#components/ui/route.ts'
import { formErrors } from './form-errors.ts'
import { notifyDone, notifyRefused } from './notify.ts'
import { refusalText, type RefusalWords } from './refusal-words.ts'
import { callStaff, type StaffCall } from './staff-call.ts'

type Props<I extends FieldValues, O> = {
  /** The same schema as the action's: what is wrong is told before anything is sent. */
  readonly schema: z.ZodType<unknown, I>
  readonly action: StaffCall<I, O>
  readonly defaults: DefaultValues<I>
  readonly submit?: string
  readonly variant?: ButtonVariant
  /** What the notice says when it is done; null for none. */
  readonly done?: string | null
  /** What refusals are called here, by code. */
  readonly words?: RefusalWords
  /** Refusals after which the page has no use for this form: told in the corner, because the form may be gone at once. */
  readonly endings?: readonly string[]
  /** Where to go then; left out the page is read anew. */
  readonly goTo?: string | ((data: O) => string)
  readonly onDone?: (data: O) => void
  /** Empty again when it is done: a form that adds rows. */
  readonly clear?: boolean
  /** Fields side by side on wide screens. */
  readonly columns?: 1 | 2 | 3
  /** Beside the button. */
  readonly aside?: ReactNode
  readonly children: ReactNode | ((form: UseFormReturn<I>) => ReactNode)
}

const grids = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 xl:grid-cols-3' } as const

/** A form of the desk: checked as its action will check it, errors at their fields, a notice when it is done. */
export function DeskForm<I extends FieldValues, O>(props: Props<I, O>) {
  const { schema, action, defaults, submit = 'Сохранить', variant, done = 'Сохранено', words, endings, goTo, onDone, clear = false, columns = 1, aside, children } = props
  const router = useRouter()
  const element = useRef<HTMLFormElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm<I>({
    defaultValues: defaults,
    resolver: (values) => {
      const read = schema.safeParse(values)
      return read.success ? { values, errors: {} } : { values: {}, errors: formErrors<I>(read.error) }
    },
  })
  const { isDirty, isSubmitting } = form.formState
  useWarning(isDirty && !isSubmitting)
  const send = async (values: I) => {
    setProblem(null)
    const answer = await callStaff(action, values)
    if (!answer.ok && endings?.includes(answer.code)) return notifyRefused(refusalText(answer.code, answer.fields, words))
    if (!answer.ok) {
      const shown = Array.from(element.current?.elements ?? [])
      const known = Object.entries(answer.fields).filter(([name]) => shown.some((each) => hasName(each, name)))
      // The names come from the server; what is no field of this form is told above it.
      for (const [name, message] of known) form.setError(name as FieldPath<I>, { type: 'server', message: inWords(message, words) }, { shouldFocus: true })
      if (known.length === 0 || answer.code !== 'invalid') setProblem(refusalText(answer.code, answer.fields, words))
      return
    }
    form.reset(clear ? undefined : values)
    if (done !== null) notifyDone(done)
    onDone?.(answer.data)
    if (goTo !== undefined) router.push(route(typeof goTo === 'string' ? goTo : goTo(answer.data)))
    else router.refresh()
  }
  /** What is wrong with a value that has no field here is told above the form: nobody presses a button that says nothing. */
  const tellUnseen = (errors: FieldErrors<I>) => {
    const unseen = Object.entries(errors).find(([name]) => !Array.from(element.current?.elements ?? []).some((each) => hasName(each, name)))
    const message = unseen?.[1]?.message
    if (unseen) setProblem(typeof message === 'string' ? message : refusalText('invalid', {}, words))
  }
  return (
    <FormProvider {...form}>
      <form ref={element} noValidate onSubmit={(event) => void form.handleSubmit(send, tellUnseen)(event)} className="grid gap-4">
        {problem !== null && (
          <Alert tone="danger" role="alert">
            {problem}
          </Alert>
        )}
        <div className={cx('grid content-start items-start gap-x-4 gap-y-3', grids[columns])}>{typeof children === 'function' ? children(form) : children}</div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" size="s" variant={variant} pending={isSubmitting}>
            {submit}
          </Button>
          {aside}
        </div>
      </form>
    </FormProvider>
  )
}

/** A control of the form that is called so, or part of what is called so. */
function hasName(control: Element, name: string): boolean {
  const own = control.getAttribute('name')
  return own !== null && (own === name || own.startsWith(`${name}.`))
}

function inWords(message: string, words?: RefusalWords): string {
  return /^[a-z][a-z-]+$/.test(message) ? refusalText(message, {}, words) : message
}

/** Leaving the document with unsaved changes asks first. */
function useWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [dirty])
}
