import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { getAccountKeeps } from '#lib/policy/queries.ts'

/** The way to one's own review, and who may write one. Nothing while the policy in force does not name reviews. */
export async function WhoWrites({ slug }: { readonly slug: string }) {
  if (!(await getAccountKeeps('reviews'))) return null
  return (
    <div className="grid justify-items-start gap-3">
      <LinkButton href={route(`/account/reviews/new?product=${slug}`)} variant="secondary" prefetch={false} rel="nofollow">
        Написать отзыв
      </LinkButton>
      <p className="text-sm text-pretty text-muted">Покупали без кабинета? Зарегистрируйтесь с&nbsp;почтой из&nbsp;заказа: он появится у&nbsp;вас, и&nbsp;отзыв можно будет написать.</p>
    </div>
  )
}
