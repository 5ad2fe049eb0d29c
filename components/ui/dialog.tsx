'use client'

import { useEffect, useId, useRef, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

type Props = {
  readonly open: boolean
  /** Called when the browser closes it: Escape, the cross, a press outside. Set `open` to false. */
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** What stays in sight under the scrolling content: usually one or two buttons. */
  readonly footer?: ReactNode
  /** center: a card; sheet: from the bottom on phones, from the right on wider screens; full: the whole screen. */
  readonly shape?: 'center' | 'sheet' | 'full'
}

const shapes = {
  center: 'm-auto w-[min(100%-32px,560px)] max-h-[calc(100dvh-32px)] rounded-xl',
  sheet:
    'mt-auto mb-0 w-full max-w-none max-h-[88dvh] rounded-t-xl sm:mr-0 sm:mt-0 sm:ml-auto sm:h-dvh sm:max-h-none sm:w-[440px] sm:rounded-none',
  full: 'm-0 h-dvh max-h-none w-screen max-w-none',
}

/** A modal dialog: the browser's own, which traps focus, closes on Escape and gives focus back. */
export function Dialog({ open, onClose, title, children, footer, shape = 'center' }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (open) ref.current?.showModal()
    else ref.current?.close()
  }, [open])
  useEffect(() => {
    // The backdrop belongs to the dialog element itself: a press that hits nothing inside it is a press outside.
    const dialog = ref.current
    const closeOutside = (event: MouseEvent) => event.target === dialog && dialog?.close()
    dialog?.addEventListener('click', closeOutside)
    return () => dialog?.removeEventListener('click', closeOutside)
  }, [])
  return (
    <dialog
      ref={ref}
      aria-labelledby={heading}
      onClose={onClose}
      className={cx('dialog overflow-hidden bg-paper text-ink shadow-float', shapes[shape])}
    >
      {open && (
        <div className="flex max-h-[inherit] flex-col sm:h-full">
          <div className="flex items-center justify-between gap-4 py-3 pr-3 pl-5 sm:pl-6">
            <h2 id={heading} className="text-lg font-semibold">
              {title}
            </h2>
            <button type="button" aria-label="Закрыть" onClick={onClose} className="grid size-11 place-items-center rounded-full hover:bg-ground">
              <Icon name="close" className="size-5" />
            </button>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-6 sm:px-6">{children}</div>
          {footer && <div className="border-t border-line px-5 py-4 sm:px-6">{footer}</div>}
        </div>
      )}
    </dialog>
  )
}
