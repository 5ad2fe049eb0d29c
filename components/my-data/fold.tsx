import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'

type Props = { readonly title: string; readonly aside?: string; readonly children: ReactNode }

/** A part of a list that opens when it is wanted, and by itself for who searches the page. */
export function Fold({ title, aside, children }: Props) {
  return (
    <details className="group border-t border-line first:border-t-0">
      <summary className="flex min-h-14 cursor-pointer list-none items-center justify-between gap-4 py-3 [&::-webkit-details-marker]:hidden">
        <span className="grid gap-0.5">
          <span className="font-medium first-letter:uppercase">{title}</span>
          {aside && <span className="text-sm text-muted">{aside}</span>}
        </span>
        <Icon name="chevron-down" className="size-5 shrink-0 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid gap-6 pt-1 pb-6">{children}</div>
    </details>
  )
}
