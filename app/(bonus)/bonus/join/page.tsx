import type { Metadata } from 'next'
import Link from 'next/link'
import { DoorCard } from '#components/auth/door-card.tsx'
import { withNext } from '#components/auth/with-next.ts'
import { Narrow } from '#components/appeals/code-page.tsx'
import { JoinForm } from '#components/bonus/join-form.tsx'
import { JoinOwnForm } from '#components/bonus/join-own-form.tsx'
import { JOIN_PAGE } from '#components/bonus/join-page.ts'
import { Alert } from '#components/ui/alert.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { getJoinView } from '#lib/bonus/members/queries.ts'
import { getProgramme } from '#lib/bonus/programme/queries.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatPoints } from '#lib/text/format-points.ts'
import { askToJoin, joinAsCustomer } from './actions.ts'

export const metadata: Metadata = { title: 'Вступить в бонусную программу' }

/** Rendered for each request: it knows who is signed in, and answers its forms without scripts. */
export const dynamic = 'force-dynamic'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function JoinPage({ searchParams }: Props) {
  const asked = (await searchParams).friend
  const [programme, { customer, widgets, friend }] = await Promise.all([getProgramme(), getJoinView(asked)])
  if (programme === null) {
    return (
      <Narrow>
        <EmptyState title="Бонусной программы пока нет" headingLevel="h1" action={<LinkButton href="/catalogue">В каталог</LinkButton>}>
          Её правила ещё не&nbsp;опубликованы.
        </EmptyState>
      </Narrow>
    )
  }
  const { number, welcomePoints, friendPoints, referralPoints, friendMinOrder } = programme
  const code = friendPoints + referralPoints > 0 ? friend : undefined
  if (customer?.takesPart) {
    return (
      <Narrow>
        <DoorCard title="Вы уже участвуете" lead={<p>Бонусы и&nbsp;уровень&nbsp;— в&nbsp;личном кабинете.</p>}>
          <LinkButton href={route('/account/bonuses')} size="l" wide>
            Открыть бонусы
          </LinkButton>
        </DoorCard>
      </Narrow>
    )
  }
  return (
    <Narrow>
      <DoorCard
        title="Бонусная программа"
        lead={
          <div className="grid gap-4">
            <p>
              {customer ? `${customer.givenName}, вступите одним нажатием: ваш контакт уже подтверждён.` : 'Укажите почту или телефон: на\u00a0них будут копиться бонусы. Имя и\u00a0пароль не\u00a0нужны.'}
              {welcomePoints > 0 && ` За\u00a0вступление сразу ${formatPoints(welcomePoints)}.`}
            </p>
            {friend !== null && friendPoints > 0 && (
              <Alert title="Вас пригласил друг">
                Получите заказ с&nbsp;товарами от&nbsp;{formatRoubles(friendMinOrder)}&nbsp;— начислим ещё {formatPoints(friendPoints)}.
              </Alert>
            )}
          </div>
        }
        footer={
          <div className="grid gap-1 text-sm text-muted">
            {!customer && (
              <p>
                Есть личный кабинет?{' '}
                <Link href={route(withNext('/sign-in', friend === null ? JOIN_PAGE : `${JOIN_PAGE}?friend=${friend}`))} prefetch={false} className="link">
                  Войдите
                </Link>
                {' '}и&nbsp;вступите одним нажатием.
              </p>
            )}
            <p>
              <Link href="/bonus" prefetch={false} className="link">
                Как устроена программа
              </Link>
            </p>
          </div>
        }
      >
        {customer ? (
          <JoinOwnForm action={joinAsCustomer} rulesNumber={number} widgets={widgets} friend={code} />
        ) : (
          <JoinForm action={askToJoin} rulesNumber={number} widgets={widgets} friend={code} />
        )}
      </DoorCard>
    </Narrow>
  )
}
