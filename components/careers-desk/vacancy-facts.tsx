import { Facts } from '#components/desk/facts.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { formatSalary, salaryNote } from '#lib/careers/format-salary.ts'
import { employmentWords, workplaceWords } from '#lib/careers/work-words.ts'
import type { DeskVacancy } from '#lib/careers-desk/vacancies/queries.ts'
import { vacancyPeriod } from './vacancy-words.ts'

/** A vacancy for whoever may not change it, or that is closed. */
export function VacancyFacts({ vacancy }: { readonly vacancy: DeskVacancy }) {
  const { team, city, employment, workplace, salaryFrom, salaryTo, salaryGross, summary, criteria, questions } = vacancy
  const pay = { from: salaryFrom, to: salaryTo, gross: salaryGross }
  const salary = formatSalary(pay)
  return (
    <DeskSection title="Вакансия">
      <Facts
        facts={[
          { term: 'Команда', value: team },
          { term: 'Город', value: city },
          { term: 'Занятость', value: employmentWords[employment] },
          { term: 'Где работать', value: workplaceWords[workplace] },
          { term: 'Зарплата', value: salary && `${salary} ${salaryNote(pay)}` },
          { term: 'Когда', value: vacancyPeriod(vacancy) },
          { term: 'Коротко', value: summary },
          { term: 'Критерии', value: criteria.join(', ') },
          { term: 'Вопросы', value: questions.length > 0 && <ol className="grid list-decimal gap-1 pl-4">{questions.map(({ id, text }) => <li key={id}>{text}</li>)}</ol> },
        ].map(({ term, value }) => ({ term, value: value === false ? null : value }))}
      />
    </DeskSection>
  )
}
