'use client'

import { BulkBar } from '#components/desk/selection.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import type { BulkKind } from '#lib/bulk/kinds.ts'
import { bulkWords } from './words.ts'

/** What can be done with the ticked orders. */
export function BulkActions({ kinds, print }: { readonly kinds: readonly BulkKind[]; readonly print: boolean }) {
  return (
    <BulkBar form="orders">
      {(ids) => (
        <>
          {kinds.map((kind) => (
            <LinkButton key={kind} href={route(`/desk/orders/bulk?kind=${kind}&numbers=${ids.join(',')}`)} prefetch={false} variant="secondary" size="s">
              {bulkWords[kind].title}
            </LinkButton>
          ))}
          {print && (
            <LinkButton href={route(`/desk/orders/packing-lists?numbers=${ids.join(',')}`)} prefetch={false} variant="secondary" size="s">
              Листы сборки
            </LinkButton>
          )}
        </>
      )}
    </BulkBar>
  )
}
