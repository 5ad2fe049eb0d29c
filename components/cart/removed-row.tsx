import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'

type Props = { readonly name: string; readonly pending: boolean; readonly onUndo: () => void }

/** What a removed line leaves behind: one press brings it back. */
export function RemovedRow({ name, pending, onUndo }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The pressed button went with the line; focus stays where the line was.
    ref.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={ref} className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-ground px-4 py-2 text-sm">
      <p role="status">Убрали: {name}</p>
      <Button variant="quiet" size="s" pending={pending} onClick={onUndo}>
        Вернуть<span className="sr-only">: {name}</span>
      </Button>
    </div>
  )
}
