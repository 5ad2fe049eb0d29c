'use client'

import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { useCompared } from './use-compared.ts'

/** The way to the comparison, with the number of products as soon as it is known; its place is kept from the start. On phones it stands in the menu. */
export function CompareLink() {
  const count = useCompared()?.length ?? 0
  return (
    <Link
      href="/compare"
      prefetch={false}
      aria-label={count > 0 ? `Сравнение: товаров ${count}` : 'Сравнение'}
      className="relative hidden size-[44px] place-items-center rounded-full hover:bg-ground sm:grid"
    >
      <Icon name="scales" className="size-[24px]" />
      {count > 0 && (
        <span aria-hidden className="absolute top-0.5 right-0.5 grid size-5 place-items-center rounded-full bg-ink text-[0.6875rem] leading-none font-semibold text-paper">
          {count}
        </span>
      )}
    </Link>
  )
}
