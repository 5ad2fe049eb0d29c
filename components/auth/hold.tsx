'use client'

import { type ReactNode, useState } from 'react'

/**
 * Shows what it showed first. The answer to a form brings the page along as it is after it (signed in, the code used up):
 * the browser is about to leave, and nothing should flicker until it has.
 */
export function Hold({ children }: { readonly children: ReactNode }) {
  const [held] = useState(children)
  return held
}
