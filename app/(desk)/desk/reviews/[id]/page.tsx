import type { Metadata } from 'next'
import Link from 'next/link'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { type Fact, Facts } from '#components/desk/facts.tsx'
import { PageKeys } from '#components/desk/keys/page-keys.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { Unmask } from '#components/desk/unmask.tsx'
import { AnswerForm } from '#components/reviews-desk/answer-form.tsx'
import { HintedText } from '#components/reviews-desk/hinted-text.tsx'
import { Moderation } from '#components/reviews-desk/moderation.tsx'
import { Photos } from '#components/reviews-desk/photos.tsx'
import { RatingStars } from '#components/reviews-desk/rating-stars.tsx'
import { ReportCard } from '#components/reviews-desk/report-card.tsx'
import { ageWords, stateNames, stateTones } from '#components/reviews-desk/review-words.ts'
import { Alert } from '#components/ui/alert.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { now } from '#lib/clock/clock.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { type DeskReview, getDeskReview } from '#lib/reviews-desk/get-review.ts'
import { reasonText } from '#lib/reviews-desk/reason-text.ts'
import { whoseReview } from '#lib/reviews-desk/whose-review.ts'
import { formatWhen, formatWhenDay } from '#lib/text/format-when.ts'
import { isUnmasked } from '#lib/unmasking/is-unmasked.ts'

export const metadata: Metadata = { title: 'Отзыв' }

export default async function ReviewPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params
  const staff = await staffOf('reviews.read', `/desk/reviews/${id}`)
  const whose = await whoseReview(staff.roles, id)
  const unmasked = whose && (await isUnmasked(staff, whose))
  const review = await getDeskReview({ personId: staff.personId, role: sightOf(staff) }, id, { unmasked, seesOrder: roleFor(staff.roles, 'orders.read') !== null })
  if (!review) return <MissingInDesk />
  const { pseudonym, product, rating, text, state, revision, photos, reports, answer, own, blocked, next, editedAt, createdAt } = review
  const mayModerate = !own && !blocked && roleFor(staff.roles, 'reviews.moderate') !== null
  const mayAnswer = !own && !blocked && state === 'published' && roleFor(staff.roles, 'reviews.answer') !== null
  const shown = state === 'published'
  return (
    <DeskPage
      title={<>Отзыв: {product.name}</>}
      badge={<StateBadge tone={stateTones[state]}>{state === 'pending' ? `ждёт ${ageWords(editedAt ?? createdAt, now())}` : stateNames[state].toLowerCase()}</StateBadge>}
      back={{ href: '/desk/reviews', text: 'Отзывы' }}
      actions={
        <>
          {mayModerate && <Moderation key={revision} id={id} revision={revision} state={state} />}
          {next !== null && (
            <LinkButton href={route(`/desk/reviews/${next}`)} prefetch={false} variant="quiet" size="s" aria-keyshortcuts="J">
              <span className="max-sm:sr-only">Следующий</span> →
            </LinkButton>
          )}
        </>
      }
      intro={
        <>
          Покупатель {pseudonym}, {formatWhen(createdAt)}
          {editedAt && <>; исправлен {formatWhen(editedAt)}</>}
        </>
      }
    >
      <PageKeys next={next && `/desk/reviews/${next}`} back="/desk/reviews" />
      {own && <Alert tone="info">Это ваш отзыв: о&nbsp;нём решает другой сотрудник.</Alert>}
      {blocked && <Alert tone="caution">Данные автора заблокированы (6.2.4): отзыв не&nbsp;показан никому, и&nbsp;решать о&nbsp;нём нельзя.</Alert>}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 gap-4">
          <DeskSection title="Что написано" action={<RatingStars rating={rating} />}>
            <HintedText text={text} />
          </DeskSection>
          {photos.length > 0 && (
            <DeskSection title="Фотографии">
              <Photos review={review} mayModerate={mayModerate} />
            </DeskSection>
          )}
          {(answer !== null || mayAnswer) && (
            <DeskSection title="Ответ магазина">
              {mayAnswer ? <AnswerForm key={revision} id={id} revision={revision} answer={answer} /> : <p className="max-w-prose wrap-anywhere whitespace-pre-line">{answer}</p>}
            </DeskSection>
          )}
        </div>
        <div className="grid min-w-0 gap-4">
          {reports.length > 0 && (
            <DeskSection title="Жалобы">
              {reports.map((report) => (
                <ReportCard key={report.id} report={report} reviewRevision={revision} shown={shown} mayDecide={mayModerate} />
              ))}
            </DeskSection>
          )}
          <DeskSection title="Сведения" action={whose && !own && <Unmask whose={whose} until={unmasked?.until ?? null} reason={unmasked?.reason} canUnmask />}>
            <Facts facts={factsOf(review)} />
          </DeskSection>
        </div>
      </div>
    </DeskPage>
  )
}

function factsOf(review: DeskReview): Fact[] {
  const { pseudonym, author, others, bought, product, publishedAt, moderatedAt, moderator, reason, reasonWords, answeredAt, answerer, helpful, unhelpful, state } = review
  return [
    { term: 'Автор', value: author ?? `Покупатель ${pseudonym}` },
    { term: 'Других отзывов', value: others > 0 && <Link href={route(`/desk/reviews?state=all&q=${pseudonym}`)} prefetch={false} className="link">{others}</Link> },
    { term: 'Товар', value: <Link href={route(`/product/${product.slug}`)} prefetch={false} target="_blank" className="link">{product.name}</Link> },
    { term: 'Куплено', value: bought && [bought.name, bought.option].filter(Boolean).join(', ') },
    { term: 'Когда', value: bought && formatWhenDay(bought.at) },
    { term: 'Заказ', value: bought?.order && <Link href={route(`/desk/orders/${bought.order.number}`)} prefetch={false} className="link">№&nbsp;{bought.order.number}</Link> },
    { term: 'Опубликован', value: publishedAt && formatWhen(publishedAt) },
    { term: 'Решение', value: moderatedAt && `${stateNames[state].toLowerCase()}, ${moderator ?? ''}, ${formatWhen(moderatedAt)}` },
    { term: 'Причина', value: reason && reasonText(reason) },
    { term: 'Слова автору', value: reasonWords && <span className="whitespace-pre-line">{reasonWords}</span> },
    { term: 'Ответил', value: answeredAt && `${answerer ?? ''}, ${formatWhen(answeredAt)}` },
    { term: 'Полезен', value: helpful + unhelpful > 0 && `да — ${helpful}, нет — ${unhelpful}` },
  ].map(({ term, value }) => ({ term, value: value === false ? null : value }))
}
