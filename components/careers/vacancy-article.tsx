import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import type { VacancyView } from '#lib/careers/types.ts'
import { vacancyFacts } from './vacancy-facts.ts'
import { VacancyAside } from './vacancy-aside.tsx'

type Props = {
  readonly vacancy: VacancyView
  /** Under the facts: to answer and to share; the preview of a draft has none. */
  readonly actions?: ReactNode
  /** After the words: once more how to answer. */
  readonly end?: ReactNode
}

/** A vacancy as it is read: what it is about, what there is to do, what counts, what is given. */
export function VacancyArticle({ vacancy, actions, end }: Props) {
  const { title, summary, description, duties, requirements, conditions } = vacancy
  return (
    <article className="grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem] xl:gap-x-24">
      <header className="grid gap-4">
        <p className="text-muted">{vacancyFacts(vacancy)}</p>
        <h1 className="text-3xl">{title}</h1>
        <p className="max-w-2xl text-lg text-muted">{summary}</p>
      </header>
      <aside aria-label="Коротко о вакансии" className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <div className="lg:sticky lg:top-[calc(var(--header)+24px)]">
          <VacancyAside vacancy={vacancy}>{actions}</VacancyAside>
        </div>
      </aside>
      <div className="grid max-w-2xl content-start gap-10">
        <div className="grid gap-4 text-lg">
          {description.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <Lines id="duties" title="Чем предстоит заниматься" lines={duties} />
        <Lines id="requirements" title="Что важно" lines={requirements} />
        <Lines id="conditions" title="Что предлагаем" lines={conditions} />
        {end}
      </div>
    </article>
  )
}

function Lines({ id, title, lines }: { readonly id: string; readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      <ul className="grid gap-3">
        {lines.map((line) => (
          <li key={line} className="grid grid-cols-[auto_minmax(0,1fr)] gap-3">
            <Icon name="check" className="mt-0.5 size-5 text-signal-text" />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
