import type { Tone } from '#components/desk/state-badge.tsx'
import type { CampaignReason, CampaignRule, CampaignState, CampaignTrigger, MessageChannel } from '#lib/db/generated/enums.ts'
import type { CampaignTab } from '#lib/marketing/campaigns/tabs.ts'

export const stateWords: Readonly<Record<CampaignState, string>> = {
  draft: 'черновик', review: 'на согласовании', approved: 'согласована', scheduled: 'запущена', running: 'идёт', paused: 'на паузе', finished: 'закончена', cancelled: 'отменена',
}

export const stateTones: Readonly<Record<CampaignState, Tone>> = {
  draft: 'neutral', review: 'signal', approved: 'positive', scheduled: 'signal', running: 'positive', paused: 'caution', finished: 'neutral', cancelled: 'neutral',
}

export const tabWords: Readonly<Record<CampaignTab, string>> = {
  draft: 'Черновики', review: 'На согласовании', approved: 'Готовы к отправке', running: 'Идут', paused: 'На паузе', finished: 'Закончены', cancelled: 'Отменены', braked: 'Остановил тормоз', troubled: 'Со сбоями',
}

export const channelWords: Readonly<Record<MessageChannel, string>> = { email: 'письмо', sms: 'SMS' }

export const triggerWords: Readonly<Record<CampaignTrigger, string>> = { abandoned_cart: 'брошенная корзина', back_in_stock: 'снова в продаже', review_request: 'просьба об отзыве' }

export const ruleWords: Readonly<Record<CampaignRule, string>> = { clicks: 'больше переходов', orders: 'больше заказов', fewest_withdrawals: 'меньше отписок' }

/** Why somebody got nothing. */
export const reasonWords: Readonly<Record<CampaignReason, string>> = {
  no_consent: 'нет согласия на эту цель и канал', unconfirmed: 'контакт не подтверждён', frozen: 'согласие ждёт: политика стала шире', blocked: 'данные заблокированы', suppressed: 'в стоп-листе',
  capped: 'писали недавно: предел частоты', quiet: 'тихие часы', paused: 'попросили паузу', withdrawn: 'отписались', contact_changed: 'сменили контакт', offer_over: 'предложение закончилось',
  campaign_cancelled: 'рассылка отменена', hard_bounce: 'такого адреса нет', soft_bounce: 'ящик не принял письмо', complaint: 'пожаловались', operator_refusal: 'отказ оператора связи',
  refused: 'не принял сервер', not_needed: 'повод исчез',
}

export const refusals = {
  'changed-meanwhile': 'Пока вы работали, рассылку изменил кто-то другой. Ничего не сохранено и ничего не потеряно: откройте её в новой вкладке, сравните и внесите изменения там.',
  'wrong-state': 'Рассылка уже в другом состоянии: обновите страницу.',
  'own-campaign': 'Вы участвовали в подготовке этой рассылки: согласовать её должен кто-то другой.',
  'already-runs': 'Другая рассылка на это событие уже идёт: отмените её, и эту можно будет запустить.',
  'offer-over': 'К этому моменту предложение закончится. Измените срок предложения.',
  'has-problems': 'Сначала исправьте ошибки из списка «Что проверить».',
} as const
