import type { Metadata } from 'next'
import Link from 'next/link'
import { InfoPage } from '#components/info/info-page.tsx'
import { InfoSection } from '#components/info/info-section.tsx'
import { SellerFacts } from '#components/info/seller-facts.tsx'
import { OrganizationJsonLd } from '#components/seo/organization-json-ld.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { buttonStyle } from '#components/ui/button-style.ts'
import { shop } from '#lib/shop.ts'

export const metadata: Metadata = pageMetadata({
  title: 'Контакты',
  description: `Кто продаёт в магазине ${shop.name}, адрес и электронная почта для вопросов о заказе, возврате и гарантии.`,
  path: '/contacts',
})

export default function ContactsPage() {
  return (
    <InfoPage
      title="Контакты"
      lead={<>Пишите по&nbsp;любому вопросу: о&nbsp;товаре, заказе, доставке, возврате или гарантии. Заказы на&nbsp;сайте принимаем круглосуточно.</>}
      current="/contacts"
    >
      <OrganizationJsonLd />
      <div className="mt-8 grid justify-items-start gap-3">
        <a href={`mailto:${shop.email}`} className={buttonStyle({ size: 'l' })}>
          {shop.email}
        </a>
        <p className="text-sm text-muted">Укажите номер заказа, если он уже есть: так мы найдём его сразу.</p>
      </div>
      <InfoSection id="seller" title="Продавец">
        <SellerFacts />
      </InfoSection>
      <InfoSection id="order" title="Вопрос о заказе">
        <p>
          Что происходит с&nbsp;заказом, видно на&nbsp;его странице: ссылка на&nbsp;неё есть в&nbsp;каждом письме о&nbsp;заказе. Там&nbsp;же его
          можно оплатить, а&nbsp;пока он не&nbsp;собран&nbsp;— отменить.
        </p>
        <p>
          Условия доставки&nbsp;— на&nbsp;странице <Link href="/delivery" prefetch={false} className="link">«Доставка»</Link>, как вернуть
          товар&nbsp;— на&nbsp;странице <Link href="/returns" prefetch={false} className="link">«Возврат»</Link>.
        </p>
      </InfoSection>
    </InfoPage>
  )
}
