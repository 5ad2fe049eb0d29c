import type { Metadata } from 'next'
import { CodeForm } from '#components/auth/code-form.tsx'
import { codeWords } from '#components/auth/code-words.ts'
import { ContactLine } from '#components/auth/contact-line.tsx'
import { DeadDoor } from '#components/auth/dead-door.tsx'
import { DoorCard } from '#components/auth/door-card.tsx'
import { withNext } from '#components/auth/with-next.ts'
import { getProofState, heldProof } from '#lib/accounts/queries.ts'
import { HOME_PATH } from '#lib/form/return-path.ts'
import { enterTheCode, sendAgain } from '../../actions.ts'
import { leadOn, passSignedIn } from '../../lead-on.ts'

export const metadata: Metadata = { title: 'Код подтверждения' }

export default async function CodePage() {
  await passSignedIn(HOME_PATH)
  const [proof, held] = await Promise.all([getProofState(), heldProof()])
  const next = held?.next ?? HOME_PATH
  if (proof?.purpose === 'second_factor') await leadOn('/sign-in/second-factor')
  if (proof?.purpose === 'reset_password') await leadOn('/reset?sent=1')
  if (proof?.purpose === 'join_programme') await leadOn('/bonus/join/code')
  if (!proof || proof.purpose === 'second_factor') {
    return (
      <DeadDoor title="Код больше не действует" href={withNext('/sign-in', next)} action="Запросить новый">
        Он истёк или уже сработал. Новый придёт за минуту.
      </DeadDoor>
    )
  }
  const { lead, change, help } = codeWords(proof)
  return (
    <DoorCard
      title="Код подтверждения"
      lead={
        <>
          <p>{lead}</p>
          <ContactLine contact={proof.contact} change={withNext(change, next)} />
        </>
      }
      footer={<p className="text-sm text-muted">{help}</p>}
    >
      <CodeForm enter={enterTheCode} resend={sendAgain} restart={withNext(change, next)} />
    </DoorCard>
  )
}
