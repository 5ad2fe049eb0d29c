import type { ReactNode } from 'react'
import { NewsletterBand } from '#components/consent/newsletter-band.tsx'
import { SiteShell } from '#components/layout/site-shell.tsx'
import { consentWidgets } from '#lib/consent/queries.ts'
import { subscribeByForm } from '../(subscription)/subscription/actions.ts'

export default async function ShopLayout({ children }: { readonly children: ReactNode }) {
  const [widget] = await consentWidgets('newsletter')
  return <SiteShell newsletter={widget && <NewsletterBand widget={widget} action={subscribeByForm} />}>{children}</SiteShell>
}
