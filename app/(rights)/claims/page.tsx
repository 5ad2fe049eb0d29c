import type { Metadata } from 'next'
import Link from 'next/link'
import { ClaimForm } from '#components/appeals/claim-form.tsx'
import { chosenOf, claimOptions } from '#components/appeals/kind-options.ts'
import { FactCards } from '#components/info/fact-cards.tsx'
import { InfoPage } from '#components/info/info-page.tsx'
import { InfoSection } from '#components/info/info-section.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { Alert } from '#components/ui/alert.tsx'
import { route } from '#components/ui/route.ts'
import { currentCustomer } from '#lib/auth/current-customer.ts'
import { sendClaim } from '#app/(rights)/privacy/request/actions.ts'

export const metadata: Metadata = pageMetadata({
  title: 'Претензия',
  description: 'Как направить претензию магазину: номер и расписка сразу, ответ за 30 дней, о возврате денег — за 10. В суд можно обратиться и без претензии.',
  path: '/claims',
})

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ClaimsPage({ searchParams }: Props) {
  const chosen = chosenOf(claimOptions, (await searchParams).kind)
  const customer = await currentCustomer()
  return (
    <InfoPage title="Претензия" lead={<>Что-то пошло не&nbsp;так? Напишите: получите номер и&nbsp;расписку сразу, а&nbsp;ответ&nbsp;— в&nbsp;срок.</>} current="/claims">
      <FactCards
        facts={[
          { icon: 'box', title: '10 дней', text: <>на&nbsp;ответ о&nbsp;возврате денег и&nbsp;о&nbsp;товаре с&nbsp;недостатком.</> },
          { icon: 'shield', title: '30 дней', text: <>на&nbsp;ответ обо всём остальном. Считаем со&nbsp;следующего дня.</> },
          { icon: 'check', title: 'По желанию', text: <>Претензия не&nbsp;обязательна и&nbsp;не&nbsp;закрывает дорогу в&nbsp;суд.</> },
        ]}
      />
      <InfoSection id="form" title="Написать претензию">
        {customer && (
          <Alert title="Вы вошли в личный кабинет">
            Оттуда претензия уйдёт без кода, а&nbsp;заказ можно выбрать из&nbsp;списка.{' '}
            <Link href={route(`/account/requests/claims/new${chosen ? `?kind=${chosen}` : ''}`)} className="link font-medium">
              Написать из&nbsp;кабинета
            </Link>
          </Alert>
        )}
        <div className="not-prose">
          <ClaimForm action={sendClaim} kinds={claimOptions} chosen={chosen} orders={null} />
        </div>
      </InfoSection>
      <InfoSection id="court" title="Претензия и суд">
        <p>
          Претензия&nbsp;— предложение решить вопрос без суда. Мы&nbsp;просим начать с&nbsp;неё, потому что так быстрее, но&nbsp;это ваш выбор: в&nbsp;суд потребитель вправе
          обратиться сразу&nbsp;— по&nbsp;месту жительства, пребывания, заключения или исполнения договора либо по&nbsp;месту нахождения продавца. Можно обратиться
          и&nbsp;в&nbsp;Роспотребнадзор.
        </p>
        <p className="text-sm text-muted">Пункты 8.1–8.3 политики; статьи 17 и&nbsp;22 Закона «О&nbsp;защите прав потребителей».</p>
      </InfoSection>
    </InfoPage>
  )
}
