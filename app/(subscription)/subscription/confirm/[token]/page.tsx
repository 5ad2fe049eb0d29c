import type { Metadata } from 'next'
import { ConfirmationCard } from '#components/consent/confirmation-card.tsx'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { confirmationOf } from '#lib/consent/queries.ts'
import { confirmByForm } from '../../actions.ts'

export const metadata: Metadata = { title: 'Подтверждение согласия' }

type Props = { readonly params: Promise<{ token: string }> }

export default async function ConfirmPage({ params }: Props) {
  const { token } = await params
  const view = await confirmationOf(token)
  if (!view) return <MissingHere />
  return <ConfirmationCard view={view} token={token} action={confirmByForm} />
}
