import { cx } from '#components/ui/cx.ts'
import { Picture } from '#components/ui/picture.tsx'
import type { Image } from '#lib/catalogue/types.ts'

type Props = {
  readonly image: Pick<Image, 'src' | 'width' | 'height'> | null
  readonly className: string
  /** The product cannot be bought any more. */
  readonly faded?: boolean
  /** The page begins with it: loaded at once. */
  readonly first?: boolean
}

/** The small picture of a line. Decoration: the name of the product stands beside it. */
export function LineImage({ image, className, faded = false, first = false }: Props) {
  return (
    <span className={cx('tile block shrink-0 rounded-md', className)}>
      {image && (
        <Picture
          src={image.src}
          width={image.width}
          height={image.height}
          alt=""
          sizes="120px"
          first={first}
          className={cx('object-cover', faded && 'opacity-50 grayscale')}
        />
      )}
    </span>
  )
}
