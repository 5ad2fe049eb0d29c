import type { Purpose } from '#lib/policy/types.ts'
import { mentions } from './purpose-rules.ts'
import { plain } from './read-text.ts'
import { durationsIn } from './russian-numbers.ts'
import type { LintText, Rule } from './types.ts'

/** The registry of purposes that is published with a text against the text. */
export const registryRules: readonly Rule[] = [
  {
    name: 'purpose-unwritten', defect: 'D27',
    check: ({ clauses }, { purposes }) => (purposes ?? [])
      .filter(({ clause }) => !clauses.some(({ number, class: kind }) => number === clause && kind === 'purpose'))
      .map(({ code, clause }) => ({ clause, message: `Цель «${code}» реестра ссылается на пункт ${clause}, а он не называет цели.` })),
  },
  {
    name: 'purpose-unregistered', defect: 'D27',
    check: ({ clauses }, { purposes }) => (purposes === null ? [] : clauses
      .filter(({ number, class: kind }) => kind === 'purpose' && /^\d+\.\d+\.\d+/.test(number) && !purposes.some(({ clause }) => clause === number))
      .map(({ number }) => ({ clause: number, message: 'Цель названа в тексте, но не внесена в реестр: для неё нет данных, получателей и срока.' }))),
  },
  {
    name: 'consent-unnamed', defect: 'D4',
    check: ({ clauses }, { purposes }) => (purposes ?? [])
      .filter(({ basis, clause }) => basis === 'consent' && clauses.some(({ number, words }) => number === clause && !/соглас/.test(words)))
      .map(({ code, clause }) => ({ clause, message: `Основание цели «${code}» — согласие, а пункт о нём молчит.` })),
  },
  {
    name: 'term-differs', defect: 'D5',
    check: (text, { purposes }) => (purposes ?? []).filter((purpose) => !saysTerm(text, purpose))
      .map(({ code, clause, term }) => ({ clause, message: `Срок цели «${code}» («${term}») не тот, что назван в тексте для пункта ${clause}.` })),
  },
  {
    name: 'term-days', defect: 'D5',
    check: (_, { purposes }) => (purposes ?? []).filter((purpose) => !agrees(purpose))
      .map(({ code, clause, term, termDays }) => ({ clause, message: `Срок цели «${code}» словами («${term}») и в днях (${termDays ?? 'до события'}) — разные сроки.` })),
  },
]

/** Each duration of the registry, or the event, stands in a clause on terms that refers to the purpose. */
function saysTerm({ clauses }: LintText, { clause, term }: Purpose): boolean {
  const about = clauses.filter((each) => each.class === 'term' && mentions(each.text, clause)).map(({ words }) => words)
  const said = about.flatMap(durationsIn)
  const durations = durationsIn(plain(term))
  if (durations.length === 0) return about.some((words) => /до [^.]*(отзыва|удаления|решения)|пока/.test(words))
  return durations.every((days) => said.includes(days))
}

/** The longest duration in words is the one that counts; none means that an event ends the term. */
function agrees({ term, termDays }: Purpose): boolean {
  const durations = durationsIn(plain(term))
  if (termDays === null) return durations.length === 0
  return durations.some((days) => Math.abs(days - termDays) <= 3)
}
