import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { PasswordForm } from '#components/security/password-form.tsx'
import { getKeys } from '#lib/accounts/queries.ts'
import { PASSWORD_MIN } from '#lib/accounts/schema.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { getContact } from '#lib/customers/queries.ts'
import { changePassword } from '../actions.ts'

export const metadata: Metadata = { title: 'Пароль' }

export default async function PasswordPage() {
  const { personId } = await customerOf('/account/security/password')
  const [{ hasPassword }, email, mobile] = await Promise.all([getKeys(personId), getContact(personId, 'email'), getContact(personId, 'mobile')])
  return (
    <AccountPage
      title={hasPassword ? 'Новый пароль' : 'Пароль'}
      intro={hasPassword ? 'На остальных устройствах после этого нужно будет войти заново.' : 'С ним можно входить, не дожидаясь письма или СМС.'}
      back={{ href: '/account/security', text: 'Безопасность' }}
    >
      <PasswordForm action={changePassword} hasPassword={hasPassword} passwordMin={PASSWORD_MIN} contact={(email ?? mobile)?.value ?? ''} />
    </AccountPage>
  )
}
