'use client'

import { useEffect, useRef } from 'react'
import { useMe } from '#components/me/use-me.ts'

/**
 * On a page that shows a customer's data: as soon as this tab learns that nobody is signed in (signed out in another tab, session
 * ended elsewhere), the page is asked for anew, which leads to the sign-in. What a browser keeps for the back button is blank, and
 * asked for anew, too. What came for nobody (`somebody` false: a 404 of the portal) stays as it is: asked for anew, it would come again for ever.
 */
export function SignedInOnly({ somebody = true }: { readonly somebody?: boolean }) {
  const { customer } = useMe()
  const hadCustomer = useRef(somebody)
  useEffect(() => {
    if (customer) hadCustomer.current = true
    else if (customer === null && hadCustomer.current) askAnew()
  }, [customer])
  useEffect(() => {
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && askAnew()
    window.addEventListener('pagehide', blank)
    window.addEventListener('pageshow', comeBack)
    return () => {
      window.removeEventListener('pagehide', blank)
      window.removeEventListener('pageshow', comeBack)
    }
  }, [])
  return null
}

function blank(): void {
  document.body.hidden = true
}

function askAnew(): void {
  blank()
  window.location.reload()
}
