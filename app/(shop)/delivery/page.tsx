import type { Metadata } from 'next'
import Link from 'next/link'
import { FactCards } from '#components/info/fact-cards.tsx'
import { InfoPage } from '#components/info/info-page.tsx'
import { InfoSection } from '#components/info/info-section.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { FREE_PICKUP_FROM } from '#lib/delivery/free-delivery.ts'
import { getTariffTable } from '#lib/delivery/queries.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { ZoneTariffs } from './zone-tariffs.tsx'

export const metadata: Metadata = pageMetadata({
  title: 'Доставка',
  description: 'Доставка по России в пункт выдачи, курьером и почтой: стоимость и сроки по регионам.',
  path: '/delivery',
})

/** Tariffs come with a release; an hour bounds how long a corrected one stays unseen. */
export const revalidate = 3600

export default async function DeliveryPage() {
  const { zones, tariffs } = await getTariffTable()
  return (
    <InfoPage
      title="Доставка"
      lead={<>Отправляем по&nbsp;всей России. Точную стоимость и&nbsp;срок для вашего региона покажем при оформлении заказа, до&nbsp;оплаты.</>}
      current="/delivery"
    >
      <FactCards
        facts={[
          { icon: 'pin', title: 'Пункт выдачи', text: <>Выберите пункт из&nbsp;списка при оформлении. Адрес мы&nbsp;не&nbsp;спрашиваем.</> },
          { icon: 'truck', title: 'Курьер', text: <>Привезёт заказ по&nbsp;адресу, который вы&nbsp;укажете.</> },
          { icon: 'box', title: 'Почта России', text: <>Посылка придёт в&nbsp;отделение по&nbsp;вашему индексу.</> },
        ]}
      />
      <InfoSection id="tariffs" title="Стоимость и сроки">
        <p>
          Цена зависит от&nbsp;региона и&nbsp;веса посылки с&nbsp;упаковкой. Срок считаем со&nbsp;дня передачи посылки в&nbsp;доставку. В&nbsp;пункт
          выдачи везём бесплатно, если товаров в&nbsp;заказе не&nbsp;меньше чем на&nbsp;{formatRoubles(FREE_PICKUP_FROM)}.
        </p>
        <div className="mt-2 border-t border-line">
          {zones.map((zone, index) => (
            <ZoneTariffs key={zone.zone} zone={zone} tariffs={tariffs.filter((tariff) => tariff.zone === zone.zone)} open={index === 0} />
          ))}
        </div>
      </InfoSection>
      <InfoSection id="how" title="Как это происходит">
        <ol>
          <li>Вы&nbsp;оформляете заказ и&nbsp;платите на&nbsp;сайте либо выбираете оплату при получении.</li>
          <li>Мы&nbsp;собираем посылку и&nbsp;передаём её в&nbsp;доставку.</li>
          <li>Присылаем на&nbsp;электронную почту номер для отслеживания. Он&nbsp;есть и&nbsp;на&nbsp;странице заказа.</li>
          <li>Вы&nbsp;получаете посылку. Осмотрите упаковку и&nbsp;товар при получении, если это возможно.</li>
        </ol>
        <p>
          Если посылка пришла повреждённой или не&nbsp;пришла в&nbsp;срок, напишите нам: адрес на&nbsp;странице{' '}
          <Link href="/contacts" prefetch={false} className="link">«Контакты»</Link>. Подпись о&nbsp;получении не&nbsp;лишает вас права{' '}
          <Link href="/returns" prefetch={false} className="link">вернуть товар</Link>.
        </p>
      </InfoSection>
      <InfoSection id="data" title="Какие данные нужны">
        <p>
          Имя и&nbsp;телефон получателя&nbsp;— чтобы отдать посылку тому, кому она предназначена. Адрес&nbsp;— только для курьера и&nbsp;почты.
          Доставке передаём лишь то, без чего заказ не&nbsp;доставить.
        </p>
      </InfoSection>
    </InfoPage>
  )
}
