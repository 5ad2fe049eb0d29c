import type { ApplicationStage } from '#lib/db/generated/enums.ts'

/** What an application's stage is called where staff work, in the order of the board. */
export const stageNames: Readonly<Record<ApplicationStage, string>> = {
  received: 'Получен', screening: 'Смотрим', interview: 'Собеседование', offer: 'Предложение', hired: 'Принят', rejected: 'Отказ', withdrawn: 'Отозван',
}

/** The same as the candidate reads it, in whole sentences. */
export const stageSentences: Readonly<Record<ApplicationStage, string>> = {
  received: 'Мы получили ваш отклик. Его ещё не\u00a0рассматривали.',
  screening: 'Мы читаем ваш отклик и\u00a0резюме.',
  interview: 'Мы зовём вас на\u00a0собеседование.',
  offer: 'Мы готовим вам предложение о\u00a0работе.',
  hired: 'Вы приняты. Добро пожаловать!',
  rejected: 'Мы решили не\u00a0продолжать по\u00a0этой вакансии.',
  withdrawn: 'Вы отозвали отклик.',
}

/** The stages in which somebody still waits for a decision. */
export const openStages = ['received', 'screening', 'interview', 'offer'] as const satisfies readonly ApplicationStage[]

/** All of them, as a candidate passes them. */
export const stages = ['received', 'screening', 'interview', 'offer', 'hired', 'rejected', 'withdrawn'] as const satisfies readonly ApplicationStage[]

/** Whether nothing is left to decide: the clock of 5.1.8 runs. */
export function isDecided(stage: ApplicationStage): boolean {
  return stage === 'hired' || stage === 'rejected' || stage === 'withdrawn'
}
