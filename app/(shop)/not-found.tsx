import type { Metadata } from 'next'
import { PageNotFound } from '#components/layout/page-not-found.tsx'

export const metadata: Metadata = { title: 'Страница не найдена' }

/** A product, family or other address of the shop that is none: inside the shop's own frame. */
export default function NotFound() {
  return <PageNotFound />
}
