import type { Metadata } from 'next'
import { ContactLine } from '#components/auth/contact-line.tsx'
import { DeadDoor } from '#components/auth/dead-door.tsx'
import { DoorCard } from '#components/auth/door-card.tsx'
import { ResetForm } from '#components/auth/reset-form.tsx'
import { describeLink } from '#lib/accounts/queries.ts'
import { PASSWORD_MIN } from '#lib/accounts/schema.ts'
import { resetThePassword } from '../../actions.ts'

export const metadata: Metadata = { title: 'Новый пароль' }

type Props = { readonly params: Promise<{ token: string }> }

export default async function NewPasswordPage({ params }: Props) {
  const { token } = await params
  const link = await describeLink(token)
  if (link?.purpose !== 'reset_password') {
    return (
      <DeadDoor title="Ссылка больше не действует" href="/reset" action="Получить новую">
        Она работает один раз и 30 минут. Новая придёт за минуту.
      </DeadDoor>
    )
  }
  return (
    <DoorCard
      title="Новый пароль"
      lead={
        <>
          <p>На других устройствах придётся войти заново. Пароль для личного кабинета, где указан контакт:</p>
          <ContactLine contact={link.contact} />
        </>
      }
    >
      <ResetForm action={resetThePassword} token={token} contact={link.contact} passwordMin={PASSWORD_MIN} />
    </DoorCard>
  )
}
