'use client'

import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { route } from '#components/ui/route.ts'
import { ContactField } from './contact-field.tsx'
import type { DoorAction } from './door-state.ts'
import { OrLine } from './or-line.tsx'
import { PasswordField } from './password-field.tsx'
import { Problem } from './problem.tsx'
import { useDoor } from './use-door.ts'
import { useKeptContact } from './use-kept-contact.ts'

type Props = { readonly action: DoorAction; readonly next: string; readonly resetHref: string }

const names = ['contact', 'password']

/** Two ways in, by one form: the password, or a code that is sent to the contact. The button tells which. */
export function SignInForm({ action, next, resetHref }: Props) {
  const door = useDoor({ action, names, schema: (way) => (way === 'code' ? 'askCode' : 'signIn') })
  useKeptContact(door)
  const { formProps, problem, pending, way } = door
  return (
    <form {...formProps} className="grid gap-5">
      <input type="hidden" name="next" value={next} />
      <ContactField door={door} />
      <div className="grid gap-1">
        <PasswordField door={door} />
        <Link href={route(resetHref)} prefetch={false} className="link inline-flex min-h-11 w-fit items-center text-sm">
          Забыли пароль?
        </Link>
      </div>
      <Problem text={problem} />
      <div className="grid gap-4">
        <Button type="submit" size="l" wide pending={pending && way !== 'code'}>
          Войти
        </Button>
        <OrLine />
        <Button type="submit" name="way" value="code" variant="secondary" size="l" wide pending={pending && way === 'code'} aria-describedby="by-code">
          Войти по коду
        </Button>
        <p id="by-code" className="text-center text-sm text-muted">
          Код придёт письмом или в СМС. Пароль не нужен.
        </p>
      </div>
    </form>
  )
}
