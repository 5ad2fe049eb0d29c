'use client'

import { Logo } from '#components/layout/logo.tsx'
import { type Failure, PageBroken } from '#components/layout/page-broken.tsx'

/** Where the frame of the page has failed, too, or there is none: the mark stands for it. */
export default function ErrorPage(failure: Failure) {
  return (
    <>
      <header className="wrap flex h-(--header) items-center">
        <Logo />
      </header>
      <main>
        <PageBroken {...failure} />
      </main>
    </>
  )
}
