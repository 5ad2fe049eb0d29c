import type { RefusalWords } from '#components/desk/refusal-words.ts'

/** What refusals are called where words of a campaign are written. */
export const contentRefusals: RefusalWords = {
  'changed-meanwhile': 'Пока вы писали, рассылку изменил кто-то другой (или вы в другой вкладке). Ничего не сохранено и ничего не потеряно: откройте её в новой вкладке, сравните и перенесите своё.',
  begun: 'Рассылка уже идёт: её слова больше не меняются.',
  'no-contact': 'У вас нет подтверждённого контакта для такой рассылки: подтвердите его в личном кабинете.',
}

/** The notation of the form, in words. */
export const nameHint = '{{имя|друг}} в любых словах — имя получателя; «друг» увидят те, чьё имя неизвестно. В уведомлениях о бонусах {{бонусы|бонусы}} — сколько их: «389 бонусов»'
export const textHint = 'Пустая строка — новый абзац; **жирный**; [ссылка](/catalogue)'
export const hrefHint = '/catalogue или https://…'
