import type { Metadata } from 'next'
import { DeadDoor } from '#components/auth/dead-door.tsx'
import { Narrow } from '#components/appeals/code-page.tsx'
import { MemberPage } from '#components/bonus/member-page.tsx'
import { JOIN_PAGE } from '#components/bonus/join-page.ts'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { getMemberCard } from '#lib/bonus/members/queries.ts'
import { referralPath } from '#lib/bonus/members/referral-path.ts'
import { getProgramme } from '#lib/bonus/programme/queries.ts'
import { env } from '#lib/env.ts'
import { leaveByLink } from '../join/actions.ts'

export const metadata: Metadata = { title: 'Мои бонусы' }

/** One person's: stored nowhere. */
export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ readonly token: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The points of somebody without an account. Whoever holds the signed link sees them; they are spent in the account alone. */
export default async function MemberTokenPage({ params, searchParams }: Props) {
  const { token } = await params
  const [card, programme, { joined }] = await Promise.all([getMemberCard(token), getProgramme(), searchParams])
  if (!card) return <MissingHere />
  if (card.state === 'left') {
    return (
      <Narrow>
        <DeadDoor title="Вы вышли из программы" href={JOIN_PAGE} action="Вступить снова">
          Бонусов на&nbsp;этом счёте больше нет. Вступить снова можно в&nbsp;любой момент.
        </DeadDoor>
      </Narrow>
    )
  }
  if (card.state === 'moved') {
    return (
      <Narrow>
        <DeadDoor title="Бонусы в личном кабинете" href="/sign-in?next=%2Faccount%2Fbonuses" action="Войти и посмотреть">
          Этот контакт подтверждён в&nbsp;личном кабинете: там теперь и&nbsp;бонусы, и&nbsp;можно их&nbsp;тратить.
        </DeadDoor>
      </Narrow>
    )
  }
  const { referralCode, ...rest } = card
  const invites = programme !== null && programme.friendPoints + programme.referralPoints > 0
  return (
    <MemberPage
      {...rest}
      token={token}
      joined={joined === '1'}
      redeemShare={programme?.redeemShare ?? null}
      friend={invites ? { href: `${env.APP_URL}${referralPath(referralCode)}`, code: referralCode, reward: programme.referralPoints, friendReward: programme.friendPoints, from: programme.friendMinOrder } : null}
      leave={leaveByLink}
    />
  )
}
