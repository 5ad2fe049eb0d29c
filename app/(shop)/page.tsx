import type { Metadata } from 'next'
import { ProgrammeLine } from '#components/bonus/programme-line.tsx'
import { FamilyGrid } from '#components/catalogue/family-grid.tsx'
import { Hero } from '#components/catalogue/hero.tsx'
import { Promises } from '#components/catalogue/promises.tsx'
import { Shelf } from '#components/catalogue/shelf.tsx'
import { OrganizationJsonLd } from '#components/seo/organization-json-ld.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { WebsiteJsonLd } from '#components/seo/website-json-ld.tsx'
import { ViewedShelf } from '#components/viewed/viewed-shelf.tsx'
import { getProgramme, withPoints } from '#lib/bonus/programme/queries.ts'
import { getHome } from '#lib/catalogue/queries.ts'

export const metadata: Metadata = pageMetadata({
  description: 'Смарт-часы, фитнес-браслеты, умные кольца, детские часы и трекеры для питомцев, автомобиля и ключей с доставкой по России.',
  path: '/',
})

/** One row on wide screens; what stands in one shelf is not shown again in the next. */
const SHELF = 4

export default async function HomePage() {
  const [{ categories, ...home }, programme] = await Promise.all([getHome(), getProgramme()])
  const fresh = await withPoints(home.fresh.slice(0, SHELF))
  const popular = await withPoints(home.popular.filter(({ slug }) => !fresh.some((each) => each.slug === slug)).slice(0, SHELF))
  return (
    <>
      <OrganizationJsonLd />
      <WebsiteJsonLd />
      <Hero />
      <section aria-labelledby="families" className="wrap mt-16 sm:mt-24">
        <h2 id="families" className="mb-6 text-2xl sm:mb-8">
          Каталог
        </h2>
        <FamilyGrid categories={categories} />
      </section>
      <Shelf id="fresh" title="Новинки" products={fresh} more={{ href: '/catalogue/filter?sort=new', text: 'Сначала новые' }} />
      <Shelf id="popular" title="Популярное" products={popular} more={{ href: '/catalogue', text: 'Весь каталог' }} />
      {programme && <ProgrammeLine levels={programme.levels} />}
      <Promises />
      <ViewedShelf />
    </>
  )
}
