import { StateTabs } from '#components/desk/state-tabs.tsx'

const tabs = [
  { part: '', text: 'Доска' },
  { part: '?view=list', text: 'Список' },
  { part: '/pool', text: 'Кадровый резерв' },
  { part: '/letters', text: 'Шаблоны писем' },
  { part: '/report', text: 'Отчёт' },
] as const

export type CandidateTab = (typeof tabs)[number]['part']

/** The ways through the room of candidates. */
export function CandidateTabs({ current }: { readonly current: CandidateTab }) {
  return <StateTabs label="Кандидаты" tabs={tabs.map(({ part, text }) => ({ href: `/desk/candidates${part}`, text, current: part === current }))} />
}
