import type { ReactNode } from 'react'
import { NewsletterBand } from '#components/consent/newsletter-band.tsx'
import { SiteShell } from '#components/layout/site-shell.tsx'
import { ChoiceBanner } from '#components/visits/choice-banner.tsx'
import { consentWidgets } from '#lib/consent/queries.ts'
import { subscribeByForm } from '#app/(subscription)/subscription/actions.ts'
import { chooseCounter } from './privacy/cookies/actions.ts'

export default async function ShopLayout({ children }: { readonly children: ReactNode }) {
  const [[letters], [counter]] = await Promise.all([consentWidgets('newsletter'), consentWidgets('cookies')])
  return (
    <SiteShell
      newsletter={letters && <NewsletterBand widget={letters} action={subscribeByForm} />}
      asked={counter && <ChoiceBanner token={counter.token} href={counter.href} choose={chooseCounter} />}
    >
      {children}
    </SiteShell>
  )
}
