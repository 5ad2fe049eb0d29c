import type { Metadata } from 'next'
import { InfoPage } from '#components/info/info-page.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { Alert } from '#components/ui/alert.tsx'
import { env } from '#lib/env.ts'
import { shop } from '#lib/shop.ts'
import { ConclusionClauses } from './conclusion-clauses.tsx'
import { FulfilmentClauses } from './fulfilment-clauses.tsx'
import { RightsClauses } from './rights-clauses.tsx'

export const metadata: Metadata = pageMetadata({
  title: 'Публичная оферта',
  description: `Условия договора розничной купли-продажи на расстоянии в магазине ${shop.name}: заказ, цена, оплата, доставка, возврат.`,
  path: '/offer',
})

export default function OfferPage() {
  return (
    <InfoPage
      title="Публичная оферта"
      lead={<>Предложение заключить договор розничной купли-продажи на&nbsp;расстоянии. Версия&nbsp;1 от&nbsp;22&nbsp;ноября 2026&nbsp;года.</>}
      current="/offer"
    >
      {env.SHOP_MODE === 'demo' && (
        <div className="mt-8">
          <Alert title="Демонстрационный режим">
            Текст показан как образец: заказы здесь ненастоящие, договор по&nbsp;ним не&nbsp;заключается.
          </Alert>
        </div>
      )}
      <ConclusionClauses />
      <FulfilmentClauses />
      <RightsClauses />
    </InfoPage>
  )
}
