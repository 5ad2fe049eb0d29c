import { OwnComparison } from '#components/compare/own-comparison.tsx'
import { SharedComparison } from '#components/compare/shared-comparison.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { readSlugList } from '#lib/catalogue/slug-list.ts'
import { MOST_COMPARED } from '#lib/compare/limits.ts'
import { getCompared } from '#lib/compare/queries.ts'

export const metadata = pageMetadata({ title: 'Сравнение', description: 'Характеристики товаров рядом.', path: '/compare', index: false })

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>> }

/** `?items=` shows what a link says, the same to everybody; without it, what its reader compares. */
export default async function ComparePage({ searchParams }: Props) {
  const { items } = await searchParams
  const shared = items === undefined ? null : await getCompared(readSlugList(items, MOST_COMPARED))
  return (
    <div className="wrap grid gap-6 py-8 sm:py-12">
      <h1 className="text-3xl">Сравнение</h1>
      {shared ? (
        <SharedComparison {...shared} />
      ) : (
        <>
          <noscript>
            <p>Сравнение гостя хранится только на его устройстве, поэтому для него нужны скрипты. Сравнение по ссылке открывается и без них.</p>
          </noscript>
          <div className="needs-scripts min-h-96">
            <OwnComparison account={null} />
          </div>
        </>
      )}
    </div>
  )
}
