import { OwnComparison } from '#components/compare/own-comparison.tsx'
import { SharedComparison } from '#components/compare/shared-comparison.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { currentCustomer } from '#lib/auth/current-customer.ts'
import { readSlugList } from '#lib/catalogue/slug-list.ts'
import { comparedSlugs } from '#lib/compare/compared-slugs.ts'
import { MOST_COMPARED } from '#lib/compare/limits.ts'
import { getCompared } from '#lib/compare/queries.ts'
import { getAccountKeeps } from '#lib/policy/queries.ts'

export const metadata = pageMetadata({ title: 'Сравнение', description: 'Характеристики товаров рядом.', path: '/compare', index: false })

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>> }

/** `?items=` shows what a link says, the same to everybody; without it, what its reader compares. */
export default async function ComparePage({ searchParams }: Props) {
  const { items } = await searchParams
  const shared = items === undefined ? null : await getCompared(readSlugList(items, MOST_COMPARED))
  const own = shared ? null : await ownComparison()
  return (
    <div className="wrap grid gap-6 py-8 sm:py-12">
      <h1 className="text-3xl">Сравнение</h1>
      {shared ? (
        <SharedComparison {...shared} />
      ) : (
        <>
          <noscript>
            <p>Сравнение гостя хранится только на его устройстве, поэтому для него нужны скрипты. Сравнение из личного кабинета и по ссылке открывается и без них.</p>
          </noscript>
          <div className={own ? 'min-h-96' : 'needs-scripts min-h-96'}>
            <OwnComparison account={own} />
          </div>
        </>
      )}
    </div>
  )
}

/** What the account of whoever is signed in keeps: there at once, and without scripts. */
async function ownComparison() {
  const customer = await currentCustomer()
  if (!customer || !(await getAccountKeeps('browsed'))) return null
  const asked = await comparedSlugs(customer.personId)
  return { asked, ...(await getCompared(asked)) }
}
