import type { Metadata } from 'next'
import { DoorCard } from '#components/auth/door-card.tsx'
import { DoorLink } from '#components/auth/door-link.tsx'
import { SignUpForm } from '#components/auth/sign-up-form.tsx'
import { withNext } from '#components/auth/with-next.ts'
import { consentWidgets } from '#lib/consent/queries.ts'
import { PASSWORD_MIN } from '#lib/accounts/schema.ts'
import { signUp } from '../actions.ts'
import { nextOf, type WithQuery } from '../next-of.ts'
import { passSignedIn } from '../lead-on.ts'

export const metadata: Metadata = { title: 'Регистрация' }

export default async function SignUpPage({ searchParams }: WithQuery) {
  const next = await nextOf(searchParams)
  await passSignedIn(next)
  return (
    <DoorCard
      title="Регистрация"
      footer={
        <p>
          Уже есть аккаунт? <DoorLink href={withNext('/sign-in', next)}>Войти</DoorLink>
        </p>
      }
    >
      <SignUpForm action={signUp} next={next} passwordMin={PASSWORD_MIN} widgets={await consentWidgets('registration')} />
    </DoorCard>
  )
}
