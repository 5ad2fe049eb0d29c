'use client'

import { useRef, useState, type ReactNode } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import { Icon } from '#components/ui/icon.tsx'

type Slide = { readonly key: string; readonly alt: string; readonly large: ReactNode; readonly thumbnail: ReactNode; readonly zoomed: ReactNode }

type Props = { readonly productName: string; readonly slides: readonly Slide[]; readonly badge: ReactNode }

/** Pictures of a product: swiped sideways (the browser's own scrolling, so it works without scripts), chosen by thumbnails, enlarged in a dialog. */
export function Gallery({ productName, slides, badge }: Props) {
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
  const current = slides[shown]
  return (
    <section aria-label={`Изображения: ${productName}`} className="grid content-start gap-3">
      <div className="tile relative rounded-xl max-sm:rounded-lg">
        <ul ref={track} onScroll={follow} className="flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain [scrollbar-width:none]">
          {slides.map(({ key, large }) => (
            <li key={key} className="w-full shrink-0 snap-center">
              <button type="button" onClick={() => setZoomed(true)} className="block w-full cursor-zoom-in outline-tile-ink -outline-offset-8">
                <span className="sr-only">Увеличить: </span>
                {large}
              </button>
            </li>
          ))}
        </ul>
        <div className="absolute top-4 left-4">{badge}</div>
        <Icon name="zoom" className="pointer-events-none absolute right-5 bottom-5 size-6" />
      </div>
      {slides.length > 1 && (
        <ul className="flex gap-3">
          {slides.map(({ key, alt, thumbnail }, index) => (
            <li key={key}>
              <button
                type="button"
                aria-label={`Показать: ${alt}`}
                aria-current={index === shown ? 'true' : undefined}
                onClick={() => show(index)}
                className="block rounded-md ring-offset-2 ring-offset-paper hover:ring-2 hover:ring-outline aria-[current]:ring-2 aria-[current]:ring-ink"
              >
                <span className="tile block size-18 rounded-md sm:size-22">{thumbnail}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Dialog open={zoomed} onClose={() => setZoomed(false)} title={productName} shape="full">
        {current && <div className="tile mx-auto w-[min(100%,calc(100dvh-112px))] rounded-lg">{current.zoomed}</div>}
      </Dialog>
    </section>
  )
}
