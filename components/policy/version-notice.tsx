import Link from 'next/link'
import { Alert } from '#components/ui/alert.tsx'
import type { VersionLine } from '#lib/policy/version-view.ts'
import { formatDate } from '#lib/text/format-moment.ts'

type Props = { readonly version: VersionLine; readonly current: VersionLine | null }

/** Whether the version on the page is the one in force, was, or will be. */
export function VersionNotice({ version, current }: Props) {
  const inForce = (
    <Link href="/privacy" prefetch={false} className="link">
      Действующая версия
    </Link>
  )
  if (current?.number === version.number) {
    return <Alert title="Это действующая версия">Постоянный адрес её текста. {inForce} с кнопками для ваших прав — на общей странице.</Alert>
  }
  if (current && version.effectiveFrom > current.effectiveFrom) {
    return (
      <Alert tone="caution" title="Эта версия ещё не действует">
        Она опубликована и вступит в силу {formatDate(new Date(version.effectiveFrom))} До этого дня действует версия {current.number}: {inForce}.
      </Alert>
    )
  }
  return (
    <Alert tone="caution" title="Эта версия больше не действует">
      Она хранится здесь, чтобы её всегда можно было прочитать. {inForce} — на общей странице.
    </Alert>
  )
}
