import { useCallback, useEffect, useState } from 'react'

/** Goes to a page outside the app, such as the bank's: true from then on, until somebody comes back to the page as it was left. */
export function useLeaving(): readonly [boolean, (url: string) => void] {
  const [leaving, setLeaving] = useState(false)
  useEffect(() => {
    const wake = (event: PageTransitionEvent) => event.persisted && setLeaving(false)
    window.addEventListener('pageshow', wake)
    return () => window.removeEventListener('pageshow', wake)
  }, [])
  const leave = useCallback((url: string) => {
    setLeaving(true)
    window.location.assign(url)
  }, [])
  return [leaving, leave]
}
