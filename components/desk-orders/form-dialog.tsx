'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ButtonVariant } from '#components/ui/button-style.ts'
import { Dialog } from '#components/ui/dialog.tsx'

type Props = {
  readonly text: string
  readonly title: string
  readonly variant?: ButtonVariant
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a form. Use it from a client component. */
export function FormDialog({ text, title, variant = 'secondary', children }: Props) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button size="s" variant={variant} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {text}
      </Button>
      <Dialog open={open} onClose={close} title={title}>
        {children(close)}
      </Dialog>
    </>
  )
}
