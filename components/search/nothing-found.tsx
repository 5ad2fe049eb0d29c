import Link from 'next/link'
import { FamilyStrip } from '#components/catalogue/family-strip.tsx'
import { ProductGrid } from '#components/catalogue/product-grid.tsx'
import type { ShownCard } from '#components/catalogue/product-card.tsx'
import { getFamilies } from '#lib/catalogue/queries.ts'

/** What may help where nothing was found: the spelling, what is near, the families, somebody to ask. */
export async function NothingFound({ nearby }: { readonly nearby: readonly ShownCard[] }) {
  const families = await getFamilies()
  return (
    <div className="grid gap-12 *:min-w-0">
      <div id="results" role="status" tabIndex={-1} className="grid gap-4 rounded-xl bg-ground px-6 py-10 outline-none sm:px-12">
        <h2 className="text-2xl">Ничего не нашлось</h2>
        <ul className="grid max-w-2xl list-disc gap-1 pl-5 text-muted">
          <li>Проверьте, нет&nbsp;ли в&nbsp;словах опечатки.</li>
          <li>Оставьте одно-два главных слова: «часы с&nbsp;gps», «ремешок», «зарядка».</li>
          <li>Артикул пишите целиком, как на&nbsp;странице товара.</li>
        </ul>
        <p className="max-w-2xl">
          Не&nbsp;получается найти?{' '}
          <Link href="/contacts" prefetch={false} className="link">
            Спросите нас
          </Link>
          : подскажем, есть&nbsp;ли такой товар и&nbsp;чем его заменить.
        </p>
      </div>
      {nearby.length > 0 && (
        <section aria-labelledby="nearby">
          <h2 id="nearby" className="mb-6 text-2xl">
            Возможно, подойдёт
          </h2>
          <ProductGrid products={nearby.slice(0, 4)} headingLevel="h3" shape="shelf" />
        </section>
      )}
      <section aria-labelledby="all-families">
        <h2 id="all-families" className="mb-4 text-2xl">
          Что у&nbsp;нас есть
        </h2>
        <FamilyStrip categories={families} current={null} />
      </section>
    </div>
  )
}
