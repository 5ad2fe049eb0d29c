'use client'

import { useEffect } from 'react'
import { forgetDraft } from './draft.ts'

/** The answer has arrived: what this device has kept of it goes. */
export function ForgetDraft({ slug }: { readonly slug: string }) {
  useEffect(() => forgetDraft(slug), [slug])
  return null
}
