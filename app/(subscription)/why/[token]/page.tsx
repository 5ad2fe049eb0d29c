import type { Metadata } from 'next'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { WhyCard } from '#components/marketing/why-card.tsx'
import { whyMessage } from '#lib/marketing/public/message-proof.ts'

export const metadata: Metadata = { title: 'Почему пришло это письмо' }

type Props = { readonly params: Promise<{ token: string }> }

export default async function WhyPage({ params }: Props) {
  const { token } = await params
  const why = await whyMessage(token)
  if (!why) return <MissingHere />
  return <WhyCard why={why} token={token} />
}
