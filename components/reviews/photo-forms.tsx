import { ActionForm, type OutcomeAction } from '#components/account/action-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { MOST_PHOTOS } from '#lib/reviews/limits.ts'
import type { OwnReview } from '#lib/reviews/types.ts'
import { Photo } from './photo.tsx'
import { PHOTO_TYPES } from './photo-types.ts'

type Props = { readonly review: OwnReview; readonly drop: OutcomeAction }

/** The photos that a review has, each with its button; without scripts one more at a time. */
export function PhotoForms({ review: { id, photos }, drop }: Props) {
  return (
    <div className={`grid gap-4 empty:hidden ${photos.length > 0 ? '' : 'no-script'}`}>
      {photos.length > 0 && <h2 className="text-sm font-medium">Фотографии в&nbsp;отзыве</h2>}
      {photos.length > 0 && (
        <ul className="flex flex-wrap gap-4">
          {photos.map((photo, index) => (
            <li key={photo.id} className="grid justify-items-center gap-2">
              <Photo src={photo.thumb} width={320} height={320} alt={`Ваша фотография ${index + 1}`} className="size-26 rounded-md object-cover" />
              <ActionForm action={drop} fields={{ id: photo.id }} variant="quiet" size="s" label={`Убрать фотографию ${index + 1}`}>
                Убрать
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      {photos.length < MOST_PHOTOS && (
        <form action="/api/reviews/photos" method="post" encType="multipart/form-data" className="no-script grid justify-items-start gap-3 rounded-lg bg-ground p-5">
          <input type="hidden" name="reviewId" value={id} />
          <label htmlFor="plain-photo" className="font-medium">
            Добавить фотографию
          </label>
          <input id="plain-photo" type="file" name="file" accept={PHOTO_TYPES} required className="min-h-11 w-full min-w-0" />
          <Button type="submit" variant="secondary">
            Загрузить
          </Button>
          <p className="text-sm text-muted">JPEG, PNG или WebP до&nbsp;10&nbsp;МБ, по&nbsp;одной. Место и&nbsp;время съёмки из&nbsp;файла мы&nbsp;стираем.</p>
        </form>
      )}
    </div>
  )
}
