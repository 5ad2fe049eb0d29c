'use client'

import { Dialog } from '#components/ui/dialog.tsx'
import { Picture } from '#components/ui/picture.tsx'
import type { Image } from '#lib/catalogue/types.ts'

type Props = { readonly image: Image; readonly title: string; readonly onClose: () => void }

/** A picture of the gallery, as large as the screen. */
export default function GalleryZoom({ image, title, onClose }: Props) {
  return (
    <Dialog open onClose={onClose} title={title} shape="full">
      <div className="tile mx-auto w-[min(100%,calc(100dvh-112px))] rounded-lg">
        <Picture {...image} sizes="100vw" />
      </div>
    </Dialog>
  )
}
