import { useEffect } from 'react'
import { keptContact } from './kept-contact.ts'
import type { Door } from './use-door.ts'

/**
 * The e-mail or phone typed at one door stands in the field of the next one already. To be called where the form is made: its values are known from there on, and what
 * was typed before the scripts came is newer than what was kept.
 */
export function useKeptContact({ form }: Pick<Door, 'form'>): void {
  useEffect(() => {
    const kept = keptContact.read()
    if (kept && !form.getValues('contact')) form.setValue('contact', kept)
    return form.subscribe({ formState: { values: true }, callback: ({ values }) => keptContact.write(values.contact ?? '') })
  }, [form])
}
