type Props = { readonly src: string; readonly width: number; readonly height: number; readonly alt: string; readonly className: string }

/** A photo as it is: the store has it in the two sizes that are shown. */
export function Photo({ alt, ...rest }: Props) {
  return (
    <picture className="contents">
      <img {...rest} alt={alt} loading="lazy" decoding="async" />
    </picture>
  )
}
