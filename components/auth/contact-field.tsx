import { TextField } from '#components/form/text-field.tsx'
import type { Door } from './use-door.ts'

type Props = { readonly door: Door; readonly why?: { readonly text: string; readonly clause: string } }

/** «Почта или телефон»: one field for both. */
export function ContactField({ door, why }: Props) {
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
