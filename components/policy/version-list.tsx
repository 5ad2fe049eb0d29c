import type { VersionLine } from '#lib/policy/version-view.ts'
import { DateForm } from './date-form.tsx'
import { VersionRows } from './version-rows.tsx'

type Props = { readonly versions: readonly VersionLine[]; readonly shown: number; readonly hash: string }

/** Every version ever published, and which was in force on a day. */
export function VersionList({ versions, shown, hash }: Props) {
  return (
    <section aria-labelledby="versions" className="mt-10 sm:mt-12">
      <h2 id="versions" className="text-xl">
        Версии
      </h2>
      <div className="mt-2 print:hidden">
        <VersionRows versions={versions} shown={shown} />
      </div>
      <DateForm />
      <p className="mt-6 text-sm text-muted">
        Контрольная сумма версии&nbsp;{shown} (SHA-256): <code className="font-mono text-xs break-all">{hash}</code>
      </p>
    </section>
  )
}
