import type { Metadata } from 'next'
import { CheckpointList } from '#components/consent/checkpoint-list.tsx'
import { BreadcrumbsJsonLd } from '#components/seo/breadcrumbs-json-ld.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { ledgerCheckpoints } from '#lib/consent/queries.ts'
import { ledgerPublicKey } from '#lib/consent/ledger-key.ts'
import { shop } from '#lib/shop.ts'

/** A checkpoint is taken at night: an hour later at most it stands here. */
export const revalidate = 3600

export const metadata: Metadata = pageMetadata({
  title: 'Журнал согласий',
  description: `Подписанные контрольные точки журнала согласий магазина ${shop.name}: по ним видно, что записи о согласиях не меняли и не удаляли.`,
  path: '/privacy/ledger',
})

export default async function LedgerPage() {
  const checkpoints = await ledgerCheckpoints()
  const way = [{ name: 'Главная', href: '/' }, { name: 'Политика', href: '/privacy' }, { name: 'Журнал согласий' }]
  return (
    <div className="wrap pt-4 lg:pt-6">
      <BreadcrumbsJsonLd items={way} />
      <Breadcrumbs items={way} />
      <div className="mt-6 max-w-3xl lg:mt-10">
        <h1 className="text-3xl">Журнал согласий</h1>
        <p className="mt-4 text-lg text-pretty text-muted">
          Каждое согласие, отказ и&nbsp;отзыв&nbsp;— строка журнала, которую нельзя изменить или убрать незаметно. Раз в&nbsp;сутки журнал
          проверяется целиком, и&nbsp;его отпечаток публикуется здесь с&nbsp;подписью. Персональных данных в&nbsp;нём нет.
        </p>
      </div>
      <section aria-labelledby="checkpoints" className="mt-10">
        <h2 id="checkpoints" className="text-xl">Контрольные точки</h2>
        {checkpoints.length === 0 ? (
          <p className="mt-3 text-muted">Первая появится ночью.</p>
        ) : (
          <CheckpointList checkpoints={checkpoints} />
        )}
      </section>
      <section aria-labelledby="how" className="mt-10 max-w-3xl">
        <h2 id="how" className="text-xl">Как проверить</h2>
        <ol className="mt-3 grid list-decimal gap-3 pl-5 text-pretty">
          <li>
            Сохраните контрольную точку: подпись каждой следующей включает предыдущую. Если журнал перепишут, сохранённой строки здесь больше
            не&nbsp;будет, а&nbsp;подделать её без ключа магазина нельзя.
          </li>
          <li>
            Своё согласие проверьте по&nbsp;квитанции из&nbsp;раздела «Уведомления» личного кабинета: в&nbsp;формате JSON она содержит запись, все следующие
            записи вашей цепочки и&nbsp;контрольную точку. Сумма (SHA-256) каждой записи входит в&nbsp;следующую.
          </li>
          <li>
            Корень&nbsp;— дерево Меркла над последними записями всех цепочек. Подписана (Ed25519) строка из&nbsp;семи полей: consent-checkpoint/1, время,
            позиция, событий, цепочек, корень, предыдущая подпись; каждое поле с&nbsp;новой строки.
          </li>
        </ol>
        <h3 className="mt-6 font-medium">Открытый ключ</h3>
        <pre className="mt-2 rounded-lg bg-surface p-5 font-mono text-xs break-all whitespace-pre-wrap ring-1 ring-line ring-inset">
          {ledgerPublicKey()}
        </pre>
      </section>
    </div>
  )
}
