import type { Metadata } from 'next'
import { DoorCard } from '#components/auth/door-card.tsx'
import { DoorLink } from '#components/auth/door-link.tsx'
import { SignInForm } from '#components/auth/sign-in-form.tsx'
import { withNext } from '#components/auth/with-next.ts'
import { Alert } from '#components/ui/alert.tsx'
import { enter } from '../actions.ts'
import { nextOf, type WithQuery } from '../next-of.ts'
import { passSignedIn } from '../lead-on.ts'

export const metadata: Metadata = { title: 'Вход' }

export default async function SignInPage({ searchParams }: WithQuery) {
  const [next, { refused }] = await Promise.all([nextOf(searchParams), searchParams])
  await passSignedIn(next)
  return (
    <DoorCard
      title="Вход"
      footer={
        <p>
          Впервые у нас? <DoorLink href={withNext('/sign-up', next)}>Зарегистрироваться</DoorLink>
        </p>
      }
    >
      {refused === 'provider' && (
        <Alert tone="caution">Этот аккаунт не подошёл: в нём нет подтверждённой почты, с которой у вас открыт личный кабинет. Войдите паролем или по коду.</Alert>
      )}
      <SignInForm action={enter} next={next} resetHref={withNext('/reset', next)} />
    </DoorCard>
  )
}
