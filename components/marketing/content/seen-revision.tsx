'use client'

import { useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import type { ContentForm } from '#lib/marketing/content/schema.ts'

type Props = {
  readonly saved: ContentForm
  /** The revision that the last saving from here has made. */
  readonly own: number | null
}

/**
 * Keeps the form at what the page has: words that nobody here is writing are read anew; whoever is writing keeps theirs, and may save them only while the saved
 * words are those they have seen (a changed setting raises the revision, too, and takes nothing away).
 */
export function SeenRevision({ saved, own }: Props) {
  const { reset, setValue, formState } = useFormContext<ContentForm>()
  const { isDirty } = formState
  const seen = useRef(saved)
  useEffect(() => {
    if (seen.current.revision === saved.revision) return
    if (!isDirty) {
      reset(saved)
      seen.current = saved
    } else if (saved.revision === own || wordsOf(seen.current) === wordsOf(saved)) {
      setValue('revision', saved.revision)
      seen.current = saved
    }
  }, [saved, own, isDirty, reset, setValue])
  return null
}

const wordsOf = ({ subject, preheader, blocks, text }: ContentForm): string => JSON.stringify([subject, preheader, blocks, text])
