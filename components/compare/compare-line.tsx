'use client'

import Link from 'next/link'
import { MOST_COMPARED } from '#lib/compare/limits.ts'
import { CompareButton } from './compare-button.tsx'
import { useCompared } from './use-compared.ts'

type Props = { readonly slug: string; readonly name: string }

/** On the page of a product: the button, and once it is pressed the way to the comparison. Its height is kept from the start. */
export function CompareLine({ slug, name }: Props) {
  const compared = useCompared() ?? []
  return (
    <div className="needs-scripts flex min-h-11 flex-wrap items-center gap-x-6">
      <CompareButton slug={slug} name={name} worded />
      {compared.includes(slug) && (
        <Link href="/compare" prefetch={false} className="link inline-flex min-h-11 items-center">
          В&nbsp;сравнении {compared.length} из&nbsp;{MOST_COMPARED}
        </Link>
      )}
    </div>
  )
}
