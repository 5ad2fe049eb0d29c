import type { Metadata } from 'next'
import type { CategoryTile } from '#lib/catalogue/types.ts'

/** Title, description and the one address of a list; its filtered states name the same address. */
export function catalogueMetadata(category: CategoryTile | null): Metadata {
  const path = category ? `/catalogue/${category.slug}` : '/catalogue'
  const title = category?.name ?? 'Каталог'
  const description =
    category?.summary ?? 'Все устройства магазина: умные часы, браслеты, кольца, детские часы, трекеры, метки и аксессуары.'
  return { title, description, alternates: { canonical: path }, openGraph: { title, description, url: path } }
}
