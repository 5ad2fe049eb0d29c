import type { ReactNode } from 'react'
import { Alert } from '#components/ui/alert.tsx'

/** Products that were compared and are not sold any more. */
export function GoneLine({ names, children }: { readonly names: readonly string[]; readonly children?: ReactNode }) {
  return (
    <Alert tone="caution" title={names.length > 1 ? 'Эти товары больше не продаются' : 'Этот товар больше не продаётся'}>
      <p className="mb-3">{names.join(', ')}</p>
      {children}
    </Alert>
  )
}
