import { DeskSection } from '#components/desk/section.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Problem } from '#lib/marketing/campaigns/find-problems.ts'

/** What keeps a campaign from approval, and what is worth a look. */
export function ProblemsSection({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <DeskSection title="Что проверить">
      {problems.length === 0 ? (
        <p className="flex items-center gap-2 text-positive">
          <Icon name="check" className="size-5" />
          Ошибок нет
        </p>
      ) : (
        <ul className="grid gap-2">
          {problems.toSorted((one, other) => Number(one.level === 'warning') - Number(other.level === 'warning')).map(({ level, text, letter }, index) => (
            <li key={index} className="flex gap-2">
              <Icon name={level === 'error' ? 'alert' : 'info'} className={level === 'error' ? 'mt-0.5 size-4 text-danger' : 'mt-0.5 size-4 text-muted'} />
              <span>
                <span className="sr-only">{level === 'error' ? 'Ошибка: ' : 'Заметка: '}</span>
                {letter && `${letter === 'a' ? 'А' : 'Б'}: `}
                {text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </DeskSection>
  )
}
