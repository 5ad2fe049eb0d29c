import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { PageNotFound } from './page-not-found.tsx'

export const missingMetadata: Metadata = { title: 'Страница не найдена' }

/**
 * What a static page of a dynamic route shows for an address that is none. A plain `notFound()` would answer with an empty
 * body, which scripts then fill. Here the words are in the HTML, and `notFound()` only sets the status: it ends a boundary of
 * its own, within <noscript>, where browsers with scripts do not look.
 */
export function MissingPage() {
  return (
    <>
      <PageNotFound />
      <noscript>
        <Suspense fallback={null}>
          <NotFoundStatus />
        </Suspense>
      </noscript>
    </>
  )
}

function NotFoundStatus(): never {
  notFound()
}
