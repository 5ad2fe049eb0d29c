import type { ReactNode } from 'react'
import { BareShell } from '#components/layout/bare-shell.tsx'

export default function CheckoutLayout({ children }: { readonly children: ReactNode }) {
  return <BareShell back={{ href: '/cart', text: 'Вернуться в корзину' }}>{children}</BareShell>
}
