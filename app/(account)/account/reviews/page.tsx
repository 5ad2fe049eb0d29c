import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { OwnReview } from '#components/reviews/own-review.tsx'
import { WaitingLine } from '#components/reviews/waiting-line.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'
import { ownRewards } from '#lib/bonus/reviews/own-rewards.ts'
import { lineName } from '#lib/reviews/bought-line.ts'
import { getOwnReviews } from '#lib/reviews/queries.ts'
import { removeReview } from './actions.ts'

export const metadata: Metadata = { title: 'Мои отзывы' }

export default async function OwnReviewsPage() {
  const { personId } = await customerOf('/account/reviews')
  const [{ offered, waiting, written }, rewards] = await Promise.all([getOwnReviews(personId), ownRewards(personId)])
  return (
    <AccountPage title="Мои отзывы" intro="Отзыв пишут о товаре, который доставлен. Рядом с ним — псевдоним, пока вы сами не разрешите показать имя.">
      {!offered && <Alert>Действующая редакция политики отзывов пока не&nbsp;предусматривает: новых не&nbsp;принимаем.</Alert>}
      {offered && waiting.length === 0 && written.length === 0 && (
        <EmptyState title="Пока не о чем писать" action={<LinkButton href="/catalogue">В каталог</LinkButton>}>
          Когда заказ доставят, его товары появятся здесь. Заказывали без кабинета? Заказ с&nbsp;той&nbsp;же почтой переходит к&nbsp;вам сам.
        </EmptyState>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting" className="grid gap-4">
          <h2 id="waiting" className="text-xl">
            Ждут вашего отзыва
          </h2>
          {waiting.map((goods) => (
            <WaitingLine key={goods.line} goods={goods} />
          ))}
        </section>
      )}
      {written.length > 0 && (
        <section aria-labelledby="written" className="grid gap-4">
          <h2 id="written" className="text-xl">
            Написанные
          </h2>
          {written.map((review) => (
            <OwnReview key={review.id} review={review} points={rewards.find(({ order, position }) => lineName(order, position) === review.line)?.points ?? 0} remove={removeReview} />
          ))}
        </section>
      )}
    </AccountPage>
  )
}
