import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { chosenOf, requestOptions } from '#components/appeals/kind-options.ts'
import { RequestForm } from '#components/appeals/request-form.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'
import { sendOwnRequest } from '../actions.ts'

export const metadata: Metadata = { title: 'Новое обращение' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewRequestPage({ searchParams }: Props) {
  const chosen = chosenOf(requestOptions, (await searchParams).kind)
  await customerOf(`/account/requests/new${chosen ? `?kind=${chosen}` : ''}`)
  return (
    <AccountPage title="Новое обращение" intro="Ответим на подтверждённую почту, а если её нет — по СМС. Срок считаем в рабочих днях." back={{ href: '/account/requests', text: 'Обращения' }}>
      <RequestForm action={sendOwnRequest} kinds={requestOptions} chosen={chosen} />
    </AccountPage>
  )
}
