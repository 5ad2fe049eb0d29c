import { cx } from '#components/ui/cx.ts'

type Props = {
  readonly image: { readonly src: string; readonly alt: string } | null
  readonly className: string
  /** The product cannot be bought any more. */
  readonly faded?: boolean
}

/** The small picture of a line. Decoration: the name of the product stands beside it. */
export function LineImage({ image, className, faded = false }: Props) {
  return (
    <span className={cx('tile block shrink-0 rounded-md', className)}>
      {image && (
        <img
          src={image.src.replace(/\.webp$/, '-320.avif')}
          alt=""
          width={320}
          height={320}
          loading="lazy"
          decoding="async"
          className={cx('size-full object-cover', faded && 'opacity-50 grayscale')}
        />
      )}
    </span>
  )
}
