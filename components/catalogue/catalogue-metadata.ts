import type { Metadata } from 'next'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import type { CategoryTile } from '#lib/catalogue/types.ts'

/** Title, description and the one address of a list; its filtered states name the same address and are not indexed. */
export function catalogueMetadata(category: CategoryTile | null, index = true): Metadata {
  const path = category ? `/catalogue/${category.slug}` : '/catalogue'
  const title = category?.name ?? 'Каталог'
  const description =
    category?.summary ?? 'Все устройства магазина: умные часы, браслеты, кольца, детские часы, трекеры, метки и аксессуары.'
  const picture = category ? { path: `/og/category/${category.slug}`, alt: category.name } : undefined
  return pageMetadata({ title, description, path, index, ...(picture && { picture }) })
}
