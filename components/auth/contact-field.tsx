import { useEffect } from 'react'
import { TextField } from '#components/form/text-field.tsx'
import { keptContact } from './kept-contact.ts'
import type { Door } from './use-door.ts'

type Props = { readonly door: Door; readonly why?: { readonly text: string; readonly clause: string } }

/** «Почта или телефон»: one field for both. What was typed at another door stands in it already. */
export function ContactField({ door, why }: Props) {
  const { form } = door
  useEffect(() => {
    const kept = keptContact.read()
    if (kept && !form.getValues('contact')) form.setValue('contact', kept)
    return form.subscribe({ formState: { values: true }, callback: ({ values }) => keptContact.write(values.contact ?? '') })
  }, [form])
  return (
    <TextField
      form={door}
      name="contact"
      label="Почта или телефон"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      {...(why && { why })}
    />
  )
}
