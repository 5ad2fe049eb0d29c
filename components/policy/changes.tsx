import { Badge } from '#components/ui/badge.tsx'
import { comparePurposes, type PurposeChange } from '#lib/policy/compare-purposes.ts'
import { compareVersions } from '#lib/policy/compare-versions.ts'
import type { VersionView } from '#lib/policy/version-view.ts'
import { counted } from '#lib/text/plural.ts'
import { NumberedRow } from './clause-row.tsx'
import { DiffText } from './diff-text.tsx'
import { purposeRows } from './purpose-words.ts'

type Props = { readonly before: VersionView; readonly after: VersionView; readonly headingLevel?: 'h2' | 'h3' }

const kinds = {
  changed: { clause: 'пункт изменён', preamble: 'вступление изменено', purpose: 'цель изменена', tone: 'neutral' },
  added: { clause: 'пункт добавлен', preamble: 'вступление добавлено', purpose: 'цель добавлена', tone: 'positive' },
  removed: { clause: 'пункт удалён', preamble: 'вступление удалено', purpose: 'цель удалена', tone: 'danger' },
} as const

/** What changed from one version to another, clause by clause and word by word, and in the list of purposes. */
export function Changes({ before, after, headingLevel: Heading = 'h2' }: Props) {
  const clauses = compareVersions(before.clauses, after.clauses)
  const changed = clauses.filter(({ kind }) => kind !== 'same')
  const purposes = comparePurposes(toldOf(before), toldOf(after))
  return (
    <>
      <p className="text-lg text-muted">{summaryOf(changed.length, clauses.length - changed.length, purposes.length)}</p>
      {changed.length > 0 && (
        <section aria-labelledby="changed-clauses" className="mt-8">
          <Heading id="changed-clauses" className="text-xl">
            Пункты
          </Heading>
          <ul className="mt-3 grid gap-2">
            {changed.map(({ number, kind, parts }) => (
              <li key={number} className="border-b border-line pb-3">
                <NumberedRow number={number.startsWith('0.') ? '–' : number}>
                  {kind !== 'same' && (
                    <div className="mb-1.5">
                      <Badge tone={kinds[kind].tone}>{number.startsWith('0.') ? kinds[kind].preamble : kinds[kind].clause}</Badge>
                    </div>
                  )}
                  <DiffText parts={parts} />
                </NumberedRow>
              </li>
            ))}
          </ul>
        </section>
      )}
      {purposes.length > 0 && (
        <section aria-labelledby="changed-purposes" className="mt-10">
          <Heading id="changed-purposes" className="text-xl">
            Перечень целей
          </Heading>
          <ul className="mt-3 grid gap-3">
            {purposes.map((purpose) => (
              <ChangedPurpose key={purpose.code} purpose={purpose} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function ChangedPurpose({ purpose: { title, kind, widened, rows } }: { readonly purpose: PurposeChange }) {
  return (
    <li className="grid gap-3 rounded-lg p-5 ring-1 ring-line ring-inset">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {title}
        <Badge tone={kinds[kind].tone}>{kinds[kind].purpose}</Badge>
        {widened && <Badge tone="caution">стала шире: прежние согласия приостановлены</Badge>}
      </p>
      <dl className="grid gap-3 text-sm sm:grid-cols-2">
        {rows.map(({ name, parts }) => (
          <div key={name}>
            <dt className="text-muted">{name}</dt>
            <dd>
              <DiffText parts={parts} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

function toldOf({ purposes }: VersionView) {
  return purposes.map((purpose) => ({ code: purpose.code, title: purpose.title, widened: purpose.widened, rows: purposeRows(purpose) }))
}

function summaryOf(changed: number, same: number, purposes: number): string {
  if (changed === 0 && purposes === 0) return 'Слова пунктов и цели остались прежними.'
  const told = [
    changed > 0 && `Затронуто ${counted(changed, 'пункт', 'пункта', 'пунктов')}, без изменений осталось ${same}.`,
    purposes > 0 && `В перечне целей затронуто: ${purposes}.`,
  ]
  return told.filter(Boolean).join(' ')
}
