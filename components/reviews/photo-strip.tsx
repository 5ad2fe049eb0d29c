'use client'

import { lazy, type MouseEvent, Suspense, useState } from 'react'
import type { ReviewPhoto } from '#lib/reviews/types.ts'
import { Photo } from './photo.tsx'

const PhotoDialog = lazy(() => import('./photo-dialog.tsx'))

type Props = { readonly photos: readonly ReviewPhoto[]; readonly title: string }

/** Small photos in a row, each a link to the large one: with scripts they open in a dialog, which is loaded with the first press. */
export function PhotoStrip({ photos, title }: Props) {
  const [shown, setShown] = useState<number | null>(null)
  const open = (event: MouseEvent, index: number) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setShown(index)
  }
  return (
    <>
      <ul className="flex flex-wrap gap-2">
        {photos.map(({ id, src, thumb }, index) => (
          <li key={id}>
            <a href={src} aria-haspopup="dialog" aria-label={`Фотография ${index + 1} из ${photos.length}, увеличить`} onClick={(event) => open(event, index)} className="block overflow-hidden rounded-md">
              <Photo src={thumb} width={320} height={320} alt="" className="size-22 object-cover sm:size-26" />
            </a>
          </li>
        ))}
      </ul>
      {shown !== null && (
        <Suspense>
          <PhotoDialog photos={photos} first={shown} title={title} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </>
  )
}
