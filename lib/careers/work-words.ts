import type { Employment, Workplace } from '#lib/db/generated/enums.ts'

export const employmentWords: Readonly<Record<Employment, string>> = {
  full_time: 'Полная занятость', part_time: 'Частичная занятость', shifts: 'Сменный график', internship: 'Стажировка',
}

export const workplaceWords: Readonly<Record<Workplace, string>> = { on_site: 'На\u00a0месте', hybrid: 'Гибридно', remote: 'Удалённо' }
