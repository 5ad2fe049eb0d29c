import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CodeForm } from '#components/auth/code-form.tsx'
import { codeWords } from '#components/auth/code-words.ts'
import { DeadDoor } from '#components/auth/dead-door.tsx'
import { DoorCard } from '#components/auth/door-card.tsx'
import { DoorLink } from '#components/auth/door-link.tsx'
import { withNext } from '#components/auth/with-next.ts'
import { getProofState, heldProof } from '#lib/accounts/queries.ts'
import { HOME_PATH } from '#lib/form/return-path.ts'
import { enterTheCode, sendAgain } from '../../actions.ts'
import { passSignedIn } from '../../pass-signed-in.ts'

export const metadata: Metadata = { title: 'Код подтверждения' }

export default async function CodePage() {
  await passSignedIn(HOME_PATH)
  const [proof, held] = await Promise.all([getProofState(), heldProof()])
  const next = held?.next ?? HOME_PATH
  if (!proof) {
    return (
      <DeadDoor title="Код больше не действует" href={withNext('/sign-in', next)} action="Запросить новый">
        Он истёк или уже сработал. Новый придёт за минуту.
      </DeadDoor>
    )
  }
  if (proof.purpose === 'second_factor') redirect('/sign-in/second-factor')
  if (proof.purpose === 'reset_password') redirect('/reset?sent=1')
  const { lead, contact, change, help } = codeWords(proof)
  return (
    <DoorCard
      title="Код подтверждения"
      lead={
        <>
          <p>{lead}</p>
          <p className="flex flex-wrap items-center gap-x-3">
            <span className="min-w-0 font-medium text-ink">{contact}</span>
            <DoorLink href={withNext(change, next)}>Изменить</DoorLink>
          </p>
        </>
      }
      footer={<p className="text-sm text-muted">{help}</p>}
    >
      <CodeForm enter={enterTheCode} resend={sendAgain} restart={withNext(change, next)} />
    </DoorCard>
  )
}
