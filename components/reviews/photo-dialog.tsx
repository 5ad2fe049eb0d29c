'use client'

import { useState } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { ReviewPhoto } from '#lib/reviews/types.ts'
import { Photo } from './photo.tsx'

type Props = { readonly photos: readonly ReviewPhoto[]; readonly first: number; readonly title: string; readonly onClose: () => void }

/** Photos under a review, one large one at a time. */
export default function PhotoDialog({ photos, first, title, onClose }: Props) {
  const [shown, setShown] = useState(first)
  const photo = photos[shown]
  const step = (by: number) => setShown((index) => (index + by + photos.length) % photos.length)
  return (
    <Dialog open onClose={onClose} title={title} shape="full">
      {photo && (
        <div className="grid justify-items-center gap-4">
          <Photo src={photo.src} width={photo.width} height={photo.height} alt={`Фотография ${shown + 1} из ${photos.length}`} className="h-auto max-h-[calc(100dvh-190px)] w-auto max-w-full rounded-lg object-contain" />
          {photos.length > 1 && (
            <p className="flex items-center gap-4">
              <button type="button" aria-label="Предыдущая фотография" onClick={() => step(-1)} className="grid size-11 place-items-center rounded-full hover:bg-ground">
                <Icon name="arrow-left" className="size-6" />
              </button>
              <span role="status" className="tabular-nums">
                {shown + 1} из {photos.length}
              </span>
              <button type="button" aria-label="Следующая фотография" onClick={() => step(1)} className="grid size-11 place-items-center rounded-full hover:bg-ground">
                <Icon name="arrow-right" className="size-6" />
              </button>
            </p>
          )}
        </div>
      )}
    </Dialog>
  )
}
