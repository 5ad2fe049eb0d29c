'use client'

import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { Input } from './input.tsx'

type Props = {
  readonly title: string
  /** From the root of the site: `/compare?items=…`. */
  readonly path: string
  readonly label: string
}

/** Hands a link to the device's own sheet of apps, or copies it where there is none; says only what has happened. */
export function ShareLink({ title, path, label }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const [byHand, setByHand] = useState<string | null>(null)
  const copy = async (url: string) => {
    try {
      await navigator.clipboard.writeText(url)
      setSaid('Ссылка скопирована')
    } catch {
      // Not allowed here, or no https: whoever wants it copies it by hand.
      setByHand(url)
      setSaid('Браузер не дал скопировать: ссылка ниже, скопируйте её сами')
      requestAnimationFrame(() => field.current?.select())
    }
  }
  const share = async () => {
    const url = new URL(path, location.origin).href
    const device: { share?: Navigator['share'] } = navigator
    setSaid('')
    setByHand(null)
    if (!device.share) return copy(url)
    return device.share({ title, url }).catch((error: unknown) => {
      // Whoever closes the sheet has changed their mind: nothing to say, nothing to copy.
      if (!(error instanceof DOMException && error.name === 'AbortError')) return copy(url)
      return undefined
    })
  }
  return (
    <div className="needs-scripts grid justify-items-start gap-2 print:hidden">
      <Button variant="secondary" onClick={() => void share()}>
        <Icon name="share" className="size-5" />
        {label}
      </Button>
      <p role="status" className="text-sm text-muted empty:hidden">
        {said}
      </p>
      {byHand !== null && (
        <div className="w-full max-w-md">
          <Input ref={field} aria-label="Ссылка" readOnly value={byHand} onFocus={(event) => event.currentTarget.select()} />
        </div>
      )}
    </div>
  )
}
