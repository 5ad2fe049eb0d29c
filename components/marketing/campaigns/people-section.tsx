import { Facts } from '#components/desk/facts.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import type { Preview } from '#lib/marketing/audiences/types.ts'
import { reasonWords } from './campaign-words.ts'

/** Who would get it now, and how many would not, for which reason. */
export function PeopleSection({ preview }: { readonly preview: Preview }) {
  const out = Object.entries(preview.excluded).filter(([, count]) => count > 0).toSorted(([, one], [, other]) => other - one)
  return (
    <DeskSection title="Кто получит">
      <p>
        <strong className="text-xl tabular-nums">{preview.included.toLocaleString('ru')}</strong> <span className="text-muted">из {preview.all.toLocaleString('ru')} в аудитории — по согласиям на эту минуту</span>
      </p>
      {out.length > 0 && (
        <>
          <h3 className="font-medium">Не получат</h3>
          <Facts facts={out.map(([reason, count]) => ({ term: count.toLocaleString('ru'), value: wordOf(reason) }))} />
        </>
      )}
    </DeskSection>
  )
}

function wordOf(reason: string): string {
  return Object.entries(reasonWords).find(([code]) => code === reason)?.[1] ?? reason
}
