import Link from 'next/link'
import { Alert } from '#components/ui/alert.tsx'
import { route } from '#components/ui/route.ts'
import { formatDate } from '#lib/text/format-moment.ts'

type Props = {
  /** The blocks that are open, the oldest first; times are UTC. */
  readonly blocks: readonly { readonly cause: string; readonly startedAt: Date }[]
}

/** Says on the overview that the data are blocked (6.2.4), and what that means. Nothing when they are not. */
export function BlockNotice({ blocks }: Props) {
  const [first] = blocks
  if (!first) return null
  return (
    <Alert title={`Ваши данные заблокированы с ${formatDate(first.startedAt)}`}>
      Сотрудники их не&nbsp;видят, заказы, оформленные раньше, стоят, сообщений не&nbsp;будет, пока не&nbsp;закончится проверка ({first.cause}). Вы видите и&nbsp;меняете всё как
      обычно; новый заказ исполним: для&nbsp;него хватит того, что вы укажете в&nbsp;нём.{' '}
      <Link href={route('/account/requests')} className="link">
        Обращения
      </Link>
    </Alert>
  )
}
