'use client'

import { lazy, Suspense, useRef, useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Picture } from '#components/ui/picture.tsx'
import type { Image } from '#lib/catalogue/types.ts'
import { gallerySizes } from './gallery-sizes.ts'
import { MovingPicture } from './moving-picture.tsx'

/** Loaded for whoever enlarges a picture. */
const GalleryZoom = lazy(() => import('./gallery-zoom.tsx'))

type Props = { readonly slug: string; readonly productName: string; readonly images: readonly Image[]; readonly isNew: boolean }

/** Pictures of a product: swiped sideways (the browser's own scrolling, so it works without scripts), chosen by thumbnails, enlarged in a dialog. */
export function Gallery({ slug, productName, images, isNew }: Props) {
  const track = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState(0)
  const [zoomed, setZoomed] = useState(false)

  const show = (index: number) => {
    const list = track.current
    list?.scrollTo({ left: index * list.clientWidth, behavior: 'smooth' })
  }
  const follow = () => {
    const list = track.current
    if (list) setShown(Math.round(list.scrollLeft / list.clientWidth))
  }
  const current = images[shown]
  return (
    <section aria-label={`Изображения: ${productName}`} className="grid grid-cols-1 content-start gap-3">
      <MovingPicture slug={slug} moves>
        <div className="tile relative rounded-xl max-sm:rounded-lg">
          <ul ref={track} onScroll={follow} className="flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain [scrollbar-width:none]">
            {images.map((image, index) => (
              <li key={image.src} className="w-full shrink-0 snap-center">
                <button type="button" onClick={() => setZoomed(true)} className="block w-full cursor-zoom-in outline-tile-ink -outline-offset-8">
                  <span className="sr-only">Увеличить: </span>
                  <Picture {...image} sizes={gallerySizes} first={index === 0} />
                </button>
              </li>
            ))}
          </ul>
          <div className="absolute top-4 left-4">{isNew && <Badge tone="signal">Новинка</Badge>}</div>
          <Icon name="zoom" className="pointer-events-none absolute right-5 bottom-5 size-6" />
        </div>
      </MovingPicture>
      {images.length > 1 && (
        <ul className="flex flex-wrap gap-3">
          {images.map((image, index) => (
            <li key={image.src}>
              <button
                type="button"
                aria-label={`Показать: ${image.alt}`}
                aria-current={index === shown ? 'true' : undefined}
                onClick={() => show(index)}
                className="block rounded-md ring-offset-2 ring-offset-paper hover:ring-2 hover:ring-outline aria-[current]:ring-2 aria-[current]:ring-ink"
              >
                <span className="tile block size-18 rounded-md sm:size-22">
                  <Picture {...image} alt="" range="thumb" sizes="88px" />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {zoomed && current && (
        <Suspense>
          <GalleryZoom image={current} title={productName} onClose={() => setZoomed(false)} />
        </Suspense>
      )}
    </section>
  )
}
