import type { VacancyCard } from '#lib/careers/types.ts'
import { employmentWords, workplaceWords } from '#lib/careers/work-words.ts'

/** «Саратов · Гибридно · Полная занятость». Who works from home need not be told a city first. */
export function vacancyFacts({ city, workplace, employment }: Pick<VacancyCard, 'city' | 'workplace' | 'employment'>): string {
  return [city, workplaceWords[workplace], employmentWords[employment]].join(' · ')
}
