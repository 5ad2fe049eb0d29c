import type { ReactNode } from 'react'
import { Rule, Small, Subtitle } from '../text.tsx'

/** What to do when the reader has nothing to do with it. */
export function NotYou({ children }: { children: ReactNode }) {
  return (
    <>
      <Rule />
      <Subtitle>Если это были не вы</Subtitle>
      <Small>{children}</Small>
    </>
  )
}
