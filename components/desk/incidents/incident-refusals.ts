import type { RefusalWords } from '#components/desk/refusal-words.ts'

export const incidentRefusals: RefusalWords = {
  'no-categories': 'В отмеченных местах нет таких данных: проверьте список.',
  'no-grant': 'Назовите согласие, по которому данные были раскрыты.',
  'not-yet': 'Обнаружить в будущем нельзя.',
  'filed-already': 'Это уведомление уже отмечено поданным.',
  'first-notice-first': 'Сначала первичное уведомление.',
  'told-already': 'Людям уже написано.',
  'not-done': 'Сначала подайте оба уведомления и сообщите людям.',
  drill: 'Это учения: никому не пишем.',
}
