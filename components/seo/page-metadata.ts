import type { Metadata } from 'next'
import { shop } from '#lib/shop.ts'

type Page = {
  /** Without the shop's name, which the layout adds; the home page has none of its own. */
  readonly title?: string
  readonly description: string
  /** The canonical path: one for all states that show the same («/catalogue/rings», not «?sort=new»). */
  readonly path: string
  /** The path of the picture that shared links show (1200 x 630), see app/og. */
  readonly picture?: { readonly path: string; readonly alt: string }
  /** false: not for search engines (a filtered list, say), its links are followed all the same. */
  readonly index?: boolean
}

const shopPicture = { path: '/og', alt: `${shop.name}: умные часы, браслеты, кольца и трекеры` }

/** Title, canonical address and what shared links show, for every page that is open to the public. */
export function pageMetadata({ title, description, path, picture = shopPicture, index = true }: Page): Metadata {
  return {
    ...(title === undefined ? {} : { title }),
    description,
    alternates: { canonical: path },
    ...(index ? {} : { robots: { index: false, follow: true } }),
    // Next replaces a parent's openGraph as a whole, so everything is said here again.
    openGraph: {
      type: 'website',
      locale: 'ru_RU',
      siteName: shop.name,
      title: title ?? shop.name,
      description,
      url: path,
      images: [{ url: picture.path, width: 1200, height: 630, alt: picture.alt }],
    },
    twitter: { card: 'summary_large_image' },
  }
}
