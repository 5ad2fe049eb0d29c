import { LinkButton } from '#components/ui/link-button.tsx'
import type { VacancyView } from '#lib/careers/types.ts'
import { vacancyFacts } from './vacancy-facts.ts'

/** A vacancy that cannot be answered any more: said first, with the way on. */
export function ClosedVacancy({ vacancy }: { readonly vacancy: VacancyView }) {
  const { title, summary } = vacancy
  return (
    <div className="grid justify-items-start gap-4 rounded-xl bg-ground p-6 sm:p-12">
      <p className="text-muted">{vacancyFacts(vacancy)}</p>
      <h1 className="text-3xl">{title}: вакансия закрыта</h1>
      <p className="max-w-2xl text-lg text-muted">{summary}</p>
      <p className="max-w-2xl">
        Отклики больше не&nbsp;принимаем. Кто откликнулся раньше, получил ответ письмом; отклики уничтожаются через 30&nbsp;дней после решения.
      </p>
      <LinkButton href="/careers">Открытые вакансии</LinkButton>
    </div>
  )
}
