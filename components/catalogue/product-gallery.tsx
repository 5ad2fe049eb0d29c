import { Badge } from '#components/ui/badge.tsx'
import { Picture } from '#components/ui/picture.tsx'
import type { ProductPage } from '#lib/catalogue/types.ts'
import { Gallery } from './gallery.tsx'

/** The pictures of the chosen variant, drawn on the server in the three sizes the gallery shows. */
export function ProductGallery({ product }: { readonly product: ProductPage }) {
  const slides = product.variant.images.map((image, index) => ({
    key: image.src,
    alt: image.alt,
    // On phones shown at 92vw: a few per cent less asked for spares many of them the next larger file, unseen.
    large: <Picture {...image} sizes="(min-width: 1568px) 736px, (min-width: 768px) 48vw, 88vw" first={index === 0} />,
    thumbnail: <Picture {...image} alt="" range="thumb" sizes="88px" />,
    zoomed: <Picture {...image} sizes="100vw" />,
  }))
  return (
    <Gallery
      key={product.variant.sku}
      productName={product.name}
      slides={slides}
      badge={product.isNew && <Badge tone="signal">Новинка</Badge>}
    />
  )
}
