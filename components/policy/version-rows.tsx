import Link from 'next/link'
import { route } from '#components/ui/route.ts'
import type { VersionLine } from '#lib/policy/version-view.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { changeWords } from './purpose-words.ts'

type Props = { readonly versions: readonly VersionLine[]; readonly shown: number }

/** Every version ever published, the newest first, each with its permanent address and its changes. */
export function VersionRows({ versions, shown }: Props) {
  return (
    <ol reversed>
      {versions.map(({ number, effectiveFrom, changeClass }) => (
        <li key={number} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-line py-3 last:border-b-0">
          <Link href={route(`/privacy/${number}`)} prefetch={false} aria-current={number === shown ? 'true' : undefined} className="link font-medium">
            Версия&nbsp;{number}
          </Link>
          <span className="text-muted">
            с&nbsp;{formatDate(new Date(effectiveFrom))} · {changeWords[changeClass]}
          </span>
          <Link href={route(`/privacy/${number}/changes`)} prefetch={false} className="link ml-auto text-sm max-sm:ml-0">
            Что изменилось<span className="sr-only"> в версии {number}</span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
