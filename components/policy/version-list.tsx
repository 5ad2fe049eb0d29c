import Link from 'next/link'
import { route } from '#components/ui/route.ts'
import type { VersionLine } from '#lib/policy/version-view.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { DateForm } from './date-form.tsx'
import { changeWords } from './purpose-words.ts'

type Props = { readonly versions: readonly VersionLine[]; readonly shown: number; readonly hash: string }

/** Every version ever published, each with its permanent address, and which was in force on a day. */
export function VersionList({ versions, shown, hash }: Props) {
  return (
    <section aria-labelledby="versions" className="mt-10 sm:mt-12">
      <h2 id="versions" className="text-xl">
        Версии
      </h2>
      <ol reversed className="mt-2 print:hidden">
        {versions.map(({ number, effectiveFrom, changeClass }) => (
          <li key={number} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-line py-3">
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
      <DateForm />
      <p className="mt-6 text-sm text-muted">
        Контрольная сумма версии&nbsp;{shown} (SHA-256): <code className="font-mono text-xs break-all">{hash}</code>
      </p>
    </section>
  )
}
