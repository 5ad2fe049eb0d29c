import type { ReactNode } from 'react'
import { ViewedShelf } from '#components/viewed/viewed-shelf.tsx'

/** What was looked at stands below every list, and stays where it is from filter to filter. */
export default function CatalogueLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children}
      <ViewedShelf />
    </>
  )
}
