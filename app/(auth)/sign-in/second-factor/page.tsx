import type { Metadata } from 'next'
import { DeadDoor } from '#components/auth/dead-door.tsx'
import { DoorCard } from '#components/auth/door-card.tsx'
import { DoorLink } from '#components/auth/door-link.tsx'
import { SecondFactorForm } from '#components/auth/second-factor-form.tsx'
import { withNext } from '#components/auth/with-next.ts'
import { getProofState, heldProof } from '#lib/accounts/queries.ts'
import { HOME_PATH } from '#lib/form/return-path.ts'
import { enterTheSecondFactor } from '../../actions.ts'
import type { WithQuery } from '../../next-of.ts'
import { passSignedIn } from '../../lead-on.ts'

export const metadata: Metadata = { title: 'Двухэтапный вход' }

export default async function SecondFactorPage({ searchParams }: WithQuery) {
  await passSignedIn(HOME_PATH)
  const [proof, held] = await Promise.all([getProofState(), heldProof()])
  if (proof?.purpose !== 'second_factor') {
    return (
      <DeadDoor title="Время вышло" href={withNext('/sign-in', held?.next ?? HOME_PATH)} action="Войти заново">
        Второй шаг ждёт недолго. Начните вход ещё раз.
      </DeadDoor>
    )
  }
  const recovery = (await searchParams).way === 'recovery'
  return (
    <DoorCard
      key={recovery ? 'recovery' : 'app'}
      title="Двухэтапный вход"
      lead={recovery ? <p>Введите один из кодов восстановления, которые вы сохранили. Каждый срабатывает один раз.</p> : <p>Откройте приложение с кодами на телефоне и введите код для Smart Tracker.</p>}
      footer={
        recovery ? <DoorLink href="/sign-in/second-factor">Ввести код из приложения</DoorLink> : <DoorLink href="/sign-in/second-factor?way=recovery">Войти с кодом восстановления</DoorLink>
      }
    >
      <SecondFactorForm action={enterTheSecondFactor} recovery={recovery} />
    </DoorCard>
  )
}
