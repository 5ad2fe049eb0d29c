import { type InputEvent, useCallback, useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { forgetDraft, keepDraft, readDraft } from './draft.ts'

type Wish = {
  readonly slug: string
  readonly form: UseFormReturn<Record<string, string>>
  /** The fields that are kept. */
  readonly names: readonly string[]
  /** What stands in them before anybody types. */
  readonly known: Readonly<Record<string, string>>
}

/** Keeps what is typed on this device, and brings it back after a reload. */
export function useDraft({ slug, form, names, known }: Wish) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const draft = readDraft(slug)
    // What was typed before the scripts came is newer than the draft.
    for (const name of names) if (draft[name] && (form.getValues(name) ?? '') === (known[name] ?? '')) form.setValue(name, draft[name])
    return () => clearTimeout(timer.current)
  }, [slug, form, names, known])
  const onInput = useCallback((event: InputEvent<HTMLFormElement>) => {
    const data = new FormData(event.currentTarget)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const typed = names.flatMap((name): [string, string][] => {
        const value = data.get(name)
        return typeof value === 'string' && value !== '' ? [[name, value]] : []
      })
      keepDraft(slug, Object.fromEntries(typed))
    }, 300)
  }, [slug, names])
  /** Empties the form and forgets what this device has kept. */
  const forget = useCallback(() => {
    clearTimeout(timer.current)
    forgetDraft(slug)
    for (const name of names) form.setValue(name, '')
  }, [slug, form, names])
  return { onInput, forget }
}
