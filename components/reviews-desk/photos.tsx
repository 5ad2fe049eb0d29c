import { StateBadge } from '#components/desk/state-badge.tsx'
import type { DeskReview } from '#lib/reviews-desk/get-review.ts'
import { PhotoButton } from './photo-button.tsx'

type Props = { readonly review: Pick<DeskReview, 'id' | 'revision' | 'photos'>; readonly mayModerate: boolean }

/** The photos of a review, large; each may be left out of publication by itself. */
export function Photos({ review: { id, revision, photos }, mayModerate }: Props) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {photos.map(({ id: photoId, width, height, withheld }, place) => (
        <li key={photoId} className="grid content-start gap-2">
          <a href={`/desk/reviews/${id}/photos/${photoId}`} target="_blank" rel="noopener" className="block overflow-hidden rounded-sm bg-ground">
            {/* oxlint-disable-next-line nextjs/no-img-element -- drawn in the size it is shown in, for staff alone */}
            <img src={`/desk/reviews/${id}/photos/${photoId}`} alt={`Фото ${place + 1} к отзыву, откроется в новой вкладке`} width={width} height={height} loading="lazy" className={withheld ? 'h-auto w-full opacity-40' : 'h-auto w-full'} />
          </a>
          <div className="flex flex-wrap items-center gap-2">
            {withheld && <StateBadge tone="caution">не публикуется</StateBadge>}
            {mayModerate && <PhotoButton id={id} revision={revision} photoId={photoId} withheld={withheld} place={place + 1} />}
          </div>
        </li>
      ))}
    </ul>
  )
}
