import Link from 'next/link'
import { Wordmark } from './wordmark.tsx'

/** The wordmark, home. */
export function Logo() {
  return (
    <Link href="/" prefetch={false} className="-m-2 shrink-0 rounded-sm p-2">
      <Wordmark />
    </Link>
  )
}
