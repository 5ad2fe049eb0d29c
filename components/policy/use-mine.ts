import { useEffect, useSyncExternalStore } from 'react'
import { useMe } from '#components/me/use-me.ts'
import { type Mine, mineStore } from './mine-store.ts'

/** What the policy means for this visitor; null for guests, and until it is known. */
export function useMine(): Mine | null {
  const { customer } = useMe()
  const signedIn = Boolean(customer)
  const mine = useSyncExternalStore(mineStore.subscribe, mineStore.read, () => null)
  useEffect(() => {
    if (signedIn) void mineStore.ask()
  }, [signedIn])
  return signedIn ? mine : null
}
