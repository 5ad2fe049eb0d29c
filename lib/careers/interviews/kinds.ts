import type { InterviewKind } from '#lib/db/generated/enums.ts'

export const interviewKinds: Readonly<Record<InterviewKind, string>> = { phone: 'По телефону', video: 'По видеосвязи', office: 'В офисе' }

/** What the place of an interview is, by its kind. */
export const placeNames: Readonly<Record<InterviewKind, string>> = { phone: 'Номер, на который позвоним', video: 'Ссылка на встречу', office: 'Адрес' }
