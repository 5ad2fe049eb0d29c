'use client'

import { useEffect } from 'react'
import { useMe } from '#components/me/use-me.ts'

/**
 * On a page that shows a customer's data: as soon as this tab learns that nobody is signed in (signed out in another tab, session
 * ended elsewhere, back button), the page is asked for anew, which leads to the sign-in.
 */
export function SignedInOnly() {
  const { customer } = useMe()
  useEffect(() => {
    if (customer !== null) return
    document.body.hidden = true
    window.location.reload()
  }, [customer])
  return null
}
