import { openIncident, type OpenedIncident } from './open-incident.ts'

/** The story of a drill: the worst one, so that whoever exercises sees the real counts of people. */
const story = {
  how: 'Учебная тревога: по легенде копия базы данных оказалась в открытом доступе.',
  systems: ['database'],
  categories: [],
  cause: 'по легенде учений — ошибка настройки хранилища.',
  harm: 'по легенде — нежелательные звонки и письма.',
  measures: 'по легенде — доступ закрыт, пароли сотрудников заменены.',
} as const

/** A breach drill at the press of a button: counts, clocks, drafts of both notices (5.4). Marked as a drill; nobody is ever written to. */
export function startDrill(): Promise<OpenedIncident> {
  return openIncident({ ...story, drill: true })
}
