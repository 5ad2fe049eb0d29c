import type { Metadata } from 'next'
import Link from 'next/link'
import { chosenOf, requestOptions } from '#components/appeals/kind-options.ts'
import { RequestForm } from '#components/appeals/request-form.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { Alert } from '#components/ui/alert.tsx'
import { route } from '#components/ui/route.ts'
import { currentCustomer } from '#lib/auth/current-customer.ts'
import { sendRequest } from './actions.ts'

export const metadata: Metadata = pageMetadata({
  title: 'Обращение о персональных данных',
  description: 'Узнать, какие данные о вас хранит магазин, исправить, заблокировать или уничтожить их — без личного кабинета, с номером и сроком ответа.',
  path: '/privacy/request',
})

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function RequestPage({ searchParams }: Props) {
  const chosen = chosenOf(requestOptions, (await searchParams).kind)
  const customer = await currentCustomer()
  return (
    <div className="wrap grid gap-8 py-8 sm:py-12">
      <header className="grid max-w-prose gap-4">
        <h1 className="text-3xl text-balance">Обращение о&nbsp;персональных данных</h1>
        <p className="text-lg text-pretty text-muted">
          Покупали без регистрации, подписались на&nbsp;письма или просто оставили контакт? Распоряжаться своими данными можно и&nbsp;без личного кабинета.
          Подтвердите почту или телефон кодом&nbsp;— обращение получит номер, срок и&nbsp;расписку.
        </p>
      </header>
      {customer && (
        <div className="max-w-4xl">
          <Alert title="Вы вошли в личный кабинет">
            Оттуда обращение уйдёт без кода, а&nbsp;ответ появится там&nbsp;же.{' '}
            <Link href={route(`/account/requests/new${chosen ? `?kind=${chosen}` : ''}`)} className="link font-medium">
              Написать из&nbsp;кабинета
            </Link>
          </Alert>
        </div>
      )}
      <RequestForm action={sendRequest} kinds={requestOptions} chosen={chosen} guest />
    </div>
  )
}
