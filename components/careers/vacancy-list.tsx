import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import type { VacancyCard } from '#lib/careers/types.ts'
import { ANY, chosenVacancies, filterOptions, type VacancyFilter, vacanciesHref } from '#lib/careers/vacancy-filter.ts'
import { counted } from '#lib/text/plural.ts'
import { FilterChips } from './filter-chips.tsx'
import { VacancyRow } from './vacancy-row.tsx'

type Props = { readonly vacancies: readonly VacancyCard[]; readonly filter: VacancyFilter }

/** Where the list begins: choosing a filter keeps it in sight. */
const hrefOf = (filter: VacancyFilter): string => `${vacanciesHref(filter)}#vacancies`

/** Open vacancies by team, with the two filters; a filter that has but one value is none. */
export function VacancyList({ vacancies, filter }: Props) {
  const shown = chosenVacancies(vacancies, filter)
  const [teams, cities] = [filterOptions(vacancies, filter, 'team'), filterOptions(vacancies, filter, 'city')]
  return (
    <section id="vacancies" aria-labelledby="vacancies-title" className="mt-12 scroll-mt-24 sm:mt-20">
      <h2 id="vacancies-title" className="text-2xl">
        Открытые вакансии
      </h2>
      {vacancies.length === 0 ? (
        <div className="mt-6">
          <EmptyState title="Сейчас все места заняты" headingLevel="h2" action={<LinkButton href="/catalogue">В каталог</LinkButton>}>
            Новая вакансия появится на&nbsp;этой странице в&nbsp;ту&nbsp;же минуту. Её можно ждать и&nbsp;в&nbsp;программе для чтения лент: адреса внизу страницы.
          </EmptyState>
        </div>
      ) : (
        <>
          <div className="mt-6 flex flex-wrap gap-x-12 gap-y-5">
            {teams.length > 1 && (
              <FilterChips title="Команда" any="Все" options={teams} chosen={filter.team} hrefOf={(team) => hrefOf({ ...filter, team })} />
            )}
            {cities.length > 1 && (
              <FilterChips title="Город" any="Любой" options={cities} chosen={filter.city} hrefOf={(city) => hrefOf({ ...filter, city })} />
            )}
          </div>
          <p className="mt-6 text-muted" role="status">
            {counted(shown.length, 'вакансия', 'вакансии', 'вакансий')}
          </p>
          {shown.length === 0 ? (
            <div className="mt-4">
              <EmptyState title="Таких вакансий сейчас нет" action={<LinkButton href={route(hrefOf(ANY))} scroll={false} variant="secondary">Показать все</LinkButton>}>
                В&nbsp;этой команде и&nbsp;этом городе сразу никого не&nbsp;ищем.
              </EmptyState>
            </div>
          ) : (
            [...Map.groupBy(shown, ({ team }) => team)].map(([team, own]) => (
              <div key={team} className="mt-6 grid gap-x-8 border-t border-line max-lg:pt-6 lg:grid-cols-[13rem_minmax(0,1fr)]">
                <h3 className="text-lg text-muted lg:py-6">{team}</h3>
                <ul>
                  {own.map((vacancy) => (
                    <VacancyRow key={vacancy.slug} vacancy={vacancy} />
                  ))}
                </ul>
              </div>
            ))
          )}
        </>
      )}
    </section>
  )
}
