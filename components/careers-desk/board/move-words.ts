import type { RefusalWords } from '#components/desk/refusal-words.ts'

/** Why an application was not moved. */
export const moveWords: RefusalWords = {
  'changed-meanwhile': 'Пока вы смотрели, этот отклик изменил кто-то другой. Ничего не сделано: посмотрите, где он теперь.',
  decided: 'По этому отклику решение окончательное.',
  'vacancy-closed': 'Вакансия закрыта: по её откликам решать больше нечего.',
  'not-found': 'Этого отклика больше нет, или его данные заблокированы.',
}
