'use client'

import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { openPalette } from './open-palette.ts'

const what = 'раздел, заказ, товар, покупателя'

/** Opens the palette; on phones an icon. */
export function PaletteButton({ small = false }: { readonly small?: boolean }) {
  return (
    <button
      type="button"
      onClick={openPalette}
      aria-keyshortcuts="Control+K Meta+K"
      className={cx('needs-scripts', small ? 'grid size-11 place-items-center rounded-sm hover:bg-ground' : 'flex h-9 w-full items-center gap-2.5 rounded-sm px-2.5 text-sm text-muted ring-1 ring-line hover:text-ink hover:ring-outline')}
    >
      <Icon name="search" className={small ? 'size-5' : 'size-4.5'} />
      {small ? <span className="sr-only">{`Найти ${what}`}</span> : (
        <>
          <span>
            Найти<span className="sr-only"> {what}</span>
          </span>
          <kbd aria-hidden className="ml-auto font-sans text-xs">
            Ctrl K
          </kbd>
        </>
      )}
    </button>
  )
}
