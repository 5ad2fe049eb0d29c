import { refusalText } from '#lib/accounts/refusals.ts'
import { cvRefusal } from './files/refusals.ts'

const words: Readonly<Record<string, string>> = {
  'vacancy-closed': 'Вакансия закрылась, откликнуться на\u00a0неё больше нельзя. Посмотрите другие: список на\u00a0странице вакансий.',
  'consent-needed': 'Без этого согласия мы не\u00a0вправе читать отклик: закон требует его для резюме, другого основания у\u00a0нас нет. Отозвать его можно в\u00a0любой момент.',
  'cv-or-link': 'Приложите резюме файлом или дайте на\u00a0него ссылку: хватит одного.',
  'answer-missing': 'Ответьте на\u00a0этот вопрос.',
  'answer-unknown': 'Выберите один из\u00a0вариантов.',
  'not-candidate': 'Этого отклика больше нет: он удалён.',
  decided: 'Решение уже принято, изменить отклик нельзя.',
  'not-withdrawable': 'Этот отклик уже нельзя отозвать.',
  'consent-not-asked': 'Согласие уже решено: обновите страницу.',
  'consent-waits': 'Сначала решите о\u00a0согласии: пока оно на\u00a0паузе, отклик не\u00a0рассматривают.',
  held: 'Данные сейчас заблокированы на\u00a0время проверки обращения. Удалить их можно будет, когда она закончится.',
  'pool-box': 'Отметьте согласие: без отметки продлить нельзя.',
  'pool-not-asked': 'Продлить можно за\u00a0месяц до\u00a0конца срока: мы пришлём письмо.',
  'interview-over': 'Это время уже нельзя изменить: встреча прошла или отменена.',
  'slot-gone': 'Это время только что заняли. Выберите другое.',
}

/** Why it did not happen, and what to do next. */
export function careersRefusal(code: string, fields: Readonly<Record<string, string>> = {}): string {
  if (code.startsWith('cv-') && words[code] === undefined) return cvRefusal(code, fields)
  return words[code] ?? refusalText(code, fields)
}
