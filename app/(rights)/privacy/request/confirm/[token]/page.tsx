import type { Metadata } from 'next'
import { ConfirmPage } from '#components/appeals/confirm-page.tsx'
import { describeIdentityLink } from '#lib/privacy/get-identity.ts'
import { openTheLink } from '../../actions.ts'

export const metadata: Metadata = { title: 'Подтверждение', robots: { index: false, follow: false } }

type Props = { readonly params: Promise<{ token: string }> }

export default async function IdentityLinkPage({ params }: Props) {
  const { token } = await params
  const link = await describeIdentityLink(token)
  return <ConfirmPage contact={link?.contact ?? null} token={token} restart="/privacy/request" open={openTheLink} />
}
