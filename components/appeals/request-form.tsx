'use client'

import { TextField } from '#components/form/text-field.tsx'
import type { DoorAction } from '#components/auth/door-state.ts'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { Button } from '#components/ui/button.tsx'
import { KindChoice, type KindOption } from './kind-choice.tsx'
import { PolicyLine } from './policy-line.tsx'
import { why } from './why.ts'
import { WordsField } from './words-field.tsx'

type Props = {
  readonly action: DoorAction
  readonly kinds: readonly KindOption[]
  /** The one that is chosen when the form opens; empty for none. */
  readonly chosen: string
  /** Somebody without an account says where to answer, and proves it. */
  readonly guest?: boolean
}

/** A request about personal data (6.1.3, 9.3). Works as a plain form. */
export function RequestForm({ action, kinds, chosen, guest = false }: Props) {
  const door = useDoor({ action, names: guest ? guestNames : ownNames, schema: null })
  return (
    <form {...door.formProps} className="grid max-w-4xl gap-8">
      <KindChoice door={door} legend="О чём обращение" kinds={kinds} chosen={chosen} />
      <div className="grid max-w-xl gap-6">
        <WordsField door={door} label="Подробности" optional hint="Что именно исправить, объяснить или найти. Для остальных обращений можно оставить пустым." why={why.words} />
        {guest && (
          <TextField form={door} name="contact" label="Почта или телефон для ответа" inputMode="email" autoComplete="email" autoCapitalize="none" spellCheck={false} maxLength={254} why={why.contact} />
        )}
        <Problem text={door.problem} />
        <Button type="submit" size="l" pending={door.pending}>
          {guest ? 'Получить код' : 'Отправить обращение'}
        </Button>
        <PolicyLine />
      </div>
    </form>
  )
}

const ownNames = ['kind', 'text']
const guestNames = ['kind', 'text', 'contact']
