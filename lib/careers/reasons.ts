/** Why an application is rejected, by the code that its row keeps. `desk` is what staff choose from, `public` is what the candidate reads: about the work, never about the person. */
export const rejectReasons = {
  experience: { desk: 'Не хватает опыта', public: 'Для этой работы нам нужен другой опыт.' },
  skills: { desk: 'Не хватает нужных навыков', public: 'Для этой работы нам нужны другие навыки.' },
  conditions: { desk: 'Не сошлись в условиях', public: 'Наши условия и\u00a0ваши ожидания не\u00a0совпали.' },
  schedule: { desk: 'Не подходит график или место', public: 'Не\u00a0совпали график или место работы.' },
  test: { desk: 'Не выполнено задание', public: 'Задание не\u00a0подошло нам по\u00a0результату.' },
  chosen: { desk: 'Выбрали другого кандидата', public: 'Мы выбрали другого кандидата.' },
  silent: { desk: 'Кандидат не отвечает', public: 'Мы не\u00a0смогли с\u00a0вами связаться.' },
  'vacancy-closed': { desk: 'Вакансия закрыта', public: 'Вакансия закрыта: мы больше никого не\u00a0ищем.' },
} as const

export type RejectReason = keyof typeof rejectReasons

/** What staff may choose: that a vacancy closed is said by its closing alone. */
export const chosenReasons = ['experience', 'skills', 'conditions', 'schedule', 'test', 'chosen', 'silent'] as const satisfies readonly RejectReason[]

/** What the candidate reads for a code; null for none or one of an older shop. */
export function publicReason(code: string | null): string | null {
  return isReason(code) ? rejectReasons[code].public : null
}

/** What staff read for a code. */
export function deskReason(code: string | null): string | null {
  return isReason(code) ? rejectReasons[code].desk : code
}

function isReason(code: string | null): code is RejectReason {
  return code !== null && Object.hasOwn(rejectReasons, code)
}
