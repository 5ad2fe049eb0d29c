import { cx } from '#components/ui/cx.ts'
import { FEW, type ShownPreview } from '#lib/marketing/audiences/shown-preview.ts'
import { counted } from '#lib/text/plural.ts'
import { reasonWords } from '../campaigns/campaign-words.ts'

const people = (count: number): string => count.toLocaleString('ru')

/** Of an audience: who gets it, and everybody else under one reason each. The lines make the whole. */
export function ExclusionLedger({ preview: { all, included, excluded } }: { readonly preview: ShownPreview }) {
  if (all === null) return <p className="text-sm">Подходит меньше {counted(FEW, 'человека', 'человек', 'человек')}. Точные числа о таких немногих не показываем: по ним можно узнать человека.</p>
  if (all === 0) return <p className="text-sm">Под эти условия никто не подходит.</p>
  return (
    <>
      <p>
        <strong className="text-2xl tabular-nums">{included === null ? `меньше ${FEW}` : people(included)}</strong> <span className="text-sm text-muted">получат из {people(all)}</span>
      </p>
      {included === null ? (
        <p className="text-sm text-muted">Почему не получат остальные, при таких малых числах не показываем: по ним можно узнать человека.</p>
      ) : (
        <dl className="grid gap-2 text-sm">
          <Line text="получат" count={included} all={all} positive />
          {excluded.map(({ reasons, count }) => (
            <Line key={reasons.join()} text={reasons.map((reason) => reasonWords[reason]).join(' или ')} count={count} all={all} />
          ))}
        </dl>
      )}
    </>
  )
}

function Line({ text, count, all, positive = false }: { readonly text: string; readonly count: number; readonly all: number; readonly positive?: boolean }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1">
      <dt className="wrap-anywhere">{text}</dt>
      <dd className="text-right tabular-nums">{people(count)}</dd>
      <div aria-hidden className="col-span-2 h-1.5 overflow-hidden rounded-full bg-line">
        <div className={cx('h-full rounded-full', positive ? 'bg-positive' : 'bg-outline')} style={{ width: `${(count / all) * 100}%` }} />
      </div>
    </div>
  )
}
