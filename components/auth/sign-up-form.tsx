'use client'

import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { ContactField } from './contact-field.tsx'
import type { DoorAction } from './door-state.ts'
import { PasswordField } from './password-field.tsx'
import { Problem } from './problem.tsx'
import { SignUpConsents } from './sign-up-consents.tsx'
import { useDoor } from './use-door.ts'
import { useKeptContact } from './use-kept-contact.ts'
import { why } from './why.ts'

type Props = { readonly action: DoorAction; readonly next: string; readonly passwordMin: number; readonly widgets: readonly ConsentWidget[] }

const names = ['contact', 'surname', 'givenName', 'patronymic', 'password', 'consents']

/** The registration: nothing but what the account needs (4.1.6). It is opened when the contact is proved. */
export function SignUpForm({ action, next, passwordMin, widgets }: Props) {
  const door = useDoor({ action, names, schema: () => 'signUp' })
  useKeptContact(door)
  return (
    <form {...door.formProps} className="grid gap-5">
      <input type="hidden" name="next" value={next} />
      <ContactField door={door} why={why.contact} />
      <div className="grid items-start gap-x-4 gap-y-5 sm:grid-cols-2">
        <TextField form={door} name="surname" label="Фамилия" autoComplete="family-name" maxLength={60} why={why.surname} />
        <TextField form={door} name="givenName" label="Имя" autoComplete="given-name" maxLength={60} why={why.givenName} />
      </div>
      <TextField form={door} name="patronymic" label="Отчество" autoComplete="additional-name" maxLength={60} optional why={why.patronymic} />
      <PasswordField door={door} label="Придумайте пароль" min={passwordMin} />
      <SignUpConsents door={door} widgets={widgets} />
      <Problem text={door.problem} />
      <div className="grid gap-3">
        <Button type="submit" size="l" wide pending={door.pending}>
          Зарегистрироваться
        </Button>
        <p className="text-sm text-muted">
          Нажимая кнопку, вы просите завести личный кабинет и принимаете условия{' '}
          <a href="/offer" target="_blank" rel="noopener" className="link">
            оферты
          </a>
          . Как мы обращаемся с данными — в&nbsp;
          <a href="/privacy" target="_blank" rel="noopener" className="link">
            политике конфиденциальности
          </a>
          . Рассылок без отдельного согласия не будет.
        </p>
      </div>
    </form>
  )
}
