'use client'

import { type ReactNode, useState } from 'react'
import { cx } from '#components/ui/cx.ts'

type Mode = { readonly key: string; readonly text: string; readonly body: ReactNode }

/** Several forms of one matter of which one is shown: what to do about a request. */
export function Modes({ label, modes }: { readonly label: string; readonly modes: readonly Mode[] }) {
  const [chosen, choose] = useState(modes[0]?.key)
  return (
    <div className="grid gap-4">
      {modes.length > 1 && (
        <div role="group" aria-label={label} className="flex flex-wrap gap-1">
          {modes.map(({ key, text }) => (
            <button
              key={key} type="button" aria-pressed={key === chosen} onClick={() => choose(key)}
              className={cx('inline-flex h-9 items-center rounded-full px-3.5 text-sm max-sm:h-11', key === chosen ? 'bg-ink text-paper' : 'ring-1 ring-line ring-inset hover:bg-ground')}
            >
              {text}
            </button>
          ))}
        </div>
      )}
      {modes.map(({ key, body }) => (key === chosen ? <div key={key}>{body}</div> : null))}
    </div>
  )
}
