'use client'

import { preload } from 'react-dom'
import { cx } from './cx.ts'

type Props = {
  /** A file under public/ that has its AVIF sizes beside it: `name.webp` -> `name-320.avif` …. */
  readonly src: string
  readonly width: number
  readonly height: number
  readonly alt: string
  /** How wide it is shown, as in `<img sizes>`. */
  readonly sizes: string
  /** The picture that the first screen is about: loaded at once, before others. One per page. */
  readonly first?: boolean
  /** How large it ever gets: a thumbnail of 160 px, a card of 480 px, or as large as there is. Spares bytes of markup. */
  readonly range?: keyof typeof widths
  readonly className?: string
}

/* Every product render exists as AVIF in all of these widths. */
const widths = { thumb: [320], card: [320, 480, 640, 960], full: [320, 480, 640, 960, 1200] }

/** React holds back the next page, for almost a second, until its eager pictures are there; not those that are listened to. Nobody waits here. */
const nothing = (): void => {}

/** Has the browser fetch a picture ahead, in the size that it will be shown in. */
export function preloadPicture(src: string, sizes: string): void {
  preload(src, { as: 'image', type: 'image/avif', imageSrcSet: avif(src, 'full'), imageSizes: sizes, fetchPriority: 'low' })
}

function avif(src: string, range: keyof typeof widths): string {
  const stem = src.replace(/\.\w+$/, '')
  return widths[range].map((w) => `${stem}-${w}.avif ${w}w`).join(', ')
}

/**
 * A product render in the size the screen needs: pre-sized AVIF, WebP for browsers without it. No script, no work for the
 * server at request time. Whatever adds pictures writes the same set of sizes.
 */
export function Picture({ src, width, height, alt, sizes, first = false, range = 'full', className }: Props) {
  const stem = src.replace(/\.\w+$/, '')
  return (
    <picture className="contents">
      <source type="image/avif" sizes={sizes} srcSet={avif(src, range)} />
      <img
        src={`${stem}-480.webp`}
        srcSet={range === 'full' ? `${stem}-480.webp 480w, ${src} ${width}w` : undefined}
        sizes={range === 'full' ? sizes : undefined}
        width={width}
        height={height}
        alt={alt}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : range === 'thumb' ? 'low' : undefined}
        decoding={first ? 'sync' : 'async'}
        onLoad={first ? nothing : undefined}
        className={cx('h-auto w-full', className)}
      />
    </picture>
  )
}
