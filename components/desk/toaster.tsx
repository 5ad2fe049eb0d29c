'use client'

import { Toaster } from 'sonner'

const toast = 'flex w-full items-center gap-3 rounded-md bg-ink px-4 py-3 text-sm text-paper shadow-float'

/** Where notices of what was done appear: in the corner, heard politely, for some seconds or until dismissed. */
export function DeskToaster() {
  return (
    <Toaster
      position="bottom-right"
      containerAriaLabel="Уведомления"
      hotkey={[]}
      duration={6000}
      toastOptions={{
        unstyled: true,
        classNames: { toast, title: 'min-w-0 wrap-anywhere', content: 'min-w-0 flex-1', actionButton: 'shrink-0 rounded-full px-3 py-1 font-medium ring-1 ring-current ring-inset', error: 'bg-danger! text-paper!' },
      }}
    />
  )
}
