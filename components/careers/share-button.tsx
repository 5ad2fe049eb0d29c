'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'

type Props = { readonly title: string; /** The whole address. */ readonly href: string }

/** Hands the link to the device's own sheet of apps, or copies it where there is none. */
export function ShareButton({ title, href }: Props) {
  const [said, setSaid] = useState('')
  const share = async () => {
    const device: { share?: Navigator['share']; clipboard?: Clipboard } = navigator
    // Whoever closes the sheet has changed their mind: nothing to say.
    if (device.share) await device.share({ title, url: href }).catch(() => {})
    // Where neither is allowed (no https), the link is shown to be copied by hand.
    else setSaid((await device.clipboard?.writeText(href).then(() => 'Ссылка скопирована', () => href)) ?? href)
  }
  return (
    <div className="needs-scripts grid gap-2">
      <Button variant="secondary" wide onClick={() => void share()}>
        <Icon name="upload" className="size-5" />
        Поделиться
      </Button>
      <p role="status" className="text-center text-sm wrap-anywhere text-muted empty:hidden">
        {said}
      </p>
    </div>
  )
}
