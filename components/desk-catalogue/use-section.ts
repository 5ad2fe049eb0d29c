'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { notifyDone } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { callStaff } from '#components/desk/staff-call.ts'
import type { ActionResult } from '#lib/action/action.ts'
import { catalogueRefusals } from '#lib/catalogue/desk/refusals.ts'

export type Values<Name extends string> = Readonly<Record<Name, string>>

type Options<Name extends string> = {
  /** Of the product as the page shows it now, and what the section says in it. */
  readonly revision: number
  readonly values: Values<Name>
  readonly save: (values: Values<Name>, revision: number) => Promise<ActionResult<unknown>>
  readonly done?: string
  readonly onDone?: (data: unknown) => void
}

export type Section<Name extends string> = {
  readonly typed: Values<Name>
  readonly type: (name: Name, value: string) => void
  readonly errors: Readonly<Record<string, string>>
  readonly problem: string | null
  readonly pending: boolean
  readonly dirty: boolean
  /** What somebody else has changed of this section since it was opened, while something was typed here. */
  readonly conflict: readonly Conflict<Name>[]
  readonly submit: () => void
  /** Saves what was typed, but with their value where it was chosen. */
  readonly settle: (theirs: ReadonlySet<Name>) => void
  /** Gives up what was typed. */
  readonly discard: () => void
}

export type Conflict<Name extends string> = {
  readonly name: Name
  readonly theirs: string
  readonly yours: string
  /** Nothing was typed there: theirs will stand. */
  readonly untouched: boolean
}

const namesOf = <Name extends string>(values: Values<Name>): Name[] => Object.keys(values) as Name[]

/**
 * A part of a page that is typed and saved by itself. What others have saved meanwhile is taken over where nothing was typed here; else it
 * is shown beside what was typed, and nothing of either is lost.
 */
export function useSection<Name extends string>({ revision, values, save, done = 'Сохранено', onDone }: Options<Name>): Section<Name> {
  const router = useRouter()
  const [opened, setOpened] = useState({ revision, values })
  const [typed, setTyped] = useState(values)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const dirty = namesOf(typed).some((name) => typed[name] !== opened.values[name])
  const changed = namesOf(values).filter((name) => values[name] !== opened.values[name])
  const conflict = dirty && changed.length > 0
  if (revision !== opened.revision && !conflict) {
    setOpened({ revision, values })
    if (changed.length > 0) setTyped(values)
  }
  useLeaveWarning(dirty)

  const send = (next: Values<Name>, from: number) => {
    if (pending) return
    start(async () => {
      const answer = await callStaff(() => save(next, from), undefined)
      start(() => {
        setErrors(answer.ok ? {} : wordsOf(answer.fields))
        setProblem(answer.ok ? null : problemOf(answer.code, answer.fields))
        if (answer.ok) {
          setOpened({ revision: from, values: next })
          notifyDone(done)
          onDone?.(answer.data)
        }
        router.refresh()
      })
    })
  }
  return {
    typed, errors, problem, pending, dirty,
    type: (name, value) => {
      setTyped((before) => ({ ...before, [name]: value }))
      if (errors[name] !== undefined) setErrors((before) => Object.fromEntries(Object.entries(before).filter(([each]) => each !== name)))
    },
    conflict: conflict ? changed.map((name) => ({ name, theirs: values[name], yours: typed[name], untouched: typed[name] === opened.values[name] })) : [],
    submit: () => send(typed, opened.revision),
    settle: (theirs) => {
      const taken = changed.filter((name) => theirs.has(name) || typed[name] === opened.values[name])
      const merged = taken.reduce<Values<Name>>((rest, name) => ({ ...rest, [name]: values[name] }), typed)
      setOpened({ revision, values })
      setTyped(merged)
      send(merged, revision)
    },
    discard: () => {
      setOpened({ revision, values })
      setTyped(values)
      setErrors({})
      setProblem(null)
    },
  }
}

/** What concerns one field stands at the field alone. */
function problemOf(code: string, fields: Readonly<Record<string, string>>): string | null {
  if (Object.values(fields).includes(code)) return null
  return refusalText(code, fields, catalogueRefusals)
}

const wordsOf = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, said]) => [name, catalogueRefusals[said] ?? said]))

function useLeaveWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [dirty])
}
