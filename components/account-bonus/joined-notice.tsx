import Link from 'next/link'
import { Alert } from '#components/ui/alert.tsx'
import { route } from '#components/ui/route.ts'
import { formatPoints } from '#lib/text/format-points.ts'

/** Said once, to whoever has just joined: what they have, and where notices are chosen. */
export function JoinedNotice({ balance }: { readonly balance: number }) {
  return (
    <Alert tone="success" role="status" title="Вы в программе">
      {balance > 0 && <>У&nbsp;вас уже {formatPoints(balance)}. </>}
      Писать&nbsp;ли о&nbsp;начислениях и&nbsp;сроках, выбираете вы:{' '}
      <Link href={route('/account/communications')} className="link">
        уведомления
      </Link>
      .
    </Alert>
  )
}
