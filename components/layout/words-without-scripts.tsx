'use client'

import { useServerInsertedHTML } from 'next/navigation'
import { type ReactNode, useRef } from 'react'

/**
 * Words that stand in the page even if nothing else comes of it: whatever is rendered after them may fail. Only browsers without
 * scripts look at them; they end the `<head>` there and begin the page.
 */
export function WordsWithoutScripts({ children }: { readonly children: ReactNode }) {
  const said = useRef(false)
  useServerInsertedHTML(() => {
    // Asked at each part of the page that is sent.
    if (said.current) return null
    said.current = true
    return (
      <noscript>
        <div style={{ maxWidth: '36rem', margin: '12vh auto', padding: '0 20px', font: '17px/1.5 system-ui, sans-serif' }}>{children}</div>
      </noscript>
    )
  })
  return null
}
