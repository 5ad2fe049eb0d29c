import type { Door } from '#components/auth/use-door.ts'
import { TextField } from '#components/form/text-field.tsx'
import { why } from './why.ts'

/** The code of who recommended the programme: folded away for most, filled in for who came by a friend's link. */
export function FriendField({ door, code }: { readonly door: Door; readonly code: string | null }) {
  const wrong = door.form.getFieldState('friend', door.form.formState).error !== undefined
  const field = <TextField form={{ ...door, start: { friend: code ?? '', ...door.start } }} name="friend" label="Код друга" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={20} optional why={why.friend} />
  if (code !== null || wrong || door.start.friend) return field
  return (
    <details>
      <summary className="link inline-flex min-h-11 w-fit items-center">Меня пригласил друг</summary>
      <div className="pt-2">{field}</div>
    </details>
  )
}
