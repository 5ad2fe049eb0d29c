import { useEffect, useRef } from 'react'
import { Alert } from '#components/ui/alert.tsx'

/** Why a door stayed shut, brought into sight. */
export function Problem({ text }: { readonly text: string | null }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (text !== null) box.current?.scrollIntoView({ block: 'nearest' })
  }, [text])
  if (text === null) return null
  return (
    <div ref={box} className="scroll-m-4">
      <Alert tone="danger" role="alert">
        {text}
      </Alert>
    </div>
  )
}
