import type { ReactNode } from 'react'
import { BareShell } from '#components/layout/bare-shell.tsx'

export default function OrderLayout({ children }: { readonly children: ReactNode }) {
  return <BareShell back={{ href: '/', text: 'В магазин' }}>{children}</BareShell>
}
