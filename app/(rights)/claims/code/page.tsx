import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { CodePage } from '#components/appeals/code-page.tsx'
import { getIdentity } from '#lib/privacy/get-identity.ts'
import { IDENTITY_COOKIE } from '#lib/privacy/identity-cookie.ts'
import { enterTheCode, sendAgain } from '#app/(rights)/privacy/request/actions.ts'

export const metadata: Metadata = { title: 'Код подтверждения', robots: { index: false, follow: false } }

export default async function IdentityCodePage() {
  const identity = await getIdentity('claim', (await cookies()).get(IDENTITY_COOKIE)?.value)
  return <CodePage identity={identity} restart="/claims" enter={enterTheCode} resend={sendAgain} />
}
