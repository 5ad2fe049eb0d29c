import type { ReviewPromise } from '#lib/bonus/reviews/review-promise.ts'
import { formatPoints } from '#lib/text/format-points.ts'

/** What a member is told before they write about goods: how many points it brings, that stars do not matter, and that readers are told. */
export function ReviewPoints({ points, rulesNumber }: ReviewPromise) {
  return (
    <p className="max-w-2xl rounded-md bg-ground p-4 text-sm text-pretty">
      За&nbsp;опубликованный отзыв начислим <strong className="font-medium">{formatPoints(points)}</strong>&nbsp;— за&nbsp;одну звезду столько&nbsp;же, сколько за&nbsp;пять. Рядом с&nbsp;отзывом напишем, что за&nbsp;него начислены бонусы.
      Удалите отзыв&nbsp;— они спишутся.{' '}
      <a href={`/bonus/rules/${rulesNumber}#3.8`} target="_blank" rel="noopener" className="link">
        Правила программы<span className="sr-only">, откроются в новой вкладке</span>
      </a>
    </p>
  )
}
