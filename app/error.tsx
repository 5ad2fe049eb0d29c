'use client'

import { type Failure, PageBroken } from '#components/layout/page-broken.tsx'
import { Wordmark } from '#components/layout/wordmark.tsx'

/** Where the frame of the page has failed, too, or there is none: the mark stands for it. */
export default function ErrorPage(failure: Failure) {
  return (
    <>
      <header className="wrap flex h-(--header) items-center">
        {/* oxlint-disable-next-line next/no-html-link-for-pages -- as in PageBroken */}
        <a href="/" className="-m-2 rounded-sm p-2">
          <Wordmark />
        </a>
      </header>
      <main>
        <PageBroken {...failure} />
      </main>
    </>
  )
}
