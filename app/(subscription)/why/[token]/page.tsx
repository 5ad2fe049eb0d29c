import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WhyCard } from '#components/marketing/why-card.tsx'
import { whyMessage } from '#lib/marketing/public/message-proof.ts'

export const metadata: Metadata = { title: 'Почему пришло это письмо' }

type Props = { readonly params: Promise<{ token: string }> }

export default async function WhyPage({ params }: Props) {
  const { token } = await params
  const why = await whyMessage(token)
  if (!why) notFound()
  return <WhyCard why={why} token={token} />
}
