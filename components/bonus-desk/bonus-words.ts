import type { RefusalWords } from '#components/desk/refusal-words.ts'
import type { Tone } from '#components/desk/state-badge.tsx'
import type { CampaignPhase } from '#lib/bonus-desk/campaigns/campaign-phase.ts'
import type { BonusAdjustmentState, BonusEntryKind, BonusReferralState, BonusRulesState, BonusSource } from '#lib/db/generated/enums.ts'

type Word = { readonly text: string; readonly tone: Tone }

export const rulesStates: Readonly<Record<BonusRulesState, Word>> = {
  draft: { text: 'черновик', tone: 'caution' }, approved: { text: 'утверждена', tone: 'signal' }, published: { text: 'опубликована', tone: 'neutral' },
}

export const campaignPhases: Readonly<Record<CampaignPhase, Word>> = {
  draft: { text: 'черновик', tone: 'caution' }, planned: { text: 'объявлена', tone: 'signal' }, running: { text: 'идёт', tone: 'positive' },
  over: { text: 'закончилась', tone: 'neutral' }, stopped: { text: 'остановлена', tone: 'danger' },
}

export const adjustmentStates: Readonly<Record<BonusAdjustmentState, Word>> = {
  waiting: { text: 'ждёт второго', tone: 'caution' }, done: { text: 'проведено', tone: 'positive' }, refused: { text: 'отказано', tone: 'neutral' },
}

export const referralStates: Readonly<Record<BonusReferralState, Word>> = {
  waiting: { text: 'друг не купил', tone: 'neutral' }, held: { text: 'решает человек', tone: 'caution' }, paid: { text: 'начислено', tone: 'positive' },
  refused: { text: 'отказано', tone: 'neutral' }, void: { text: 'без начисления', tone: 'neutral' },
}

export const entryKinds: Readonly<Record<BonusEntryKind, string>> = {
  earn: 'Начислено', redeem: 'Потрачено', restore: 'Вернулось', take_back: 'Списано из-за возврата', expire: 'Сгорело', left: 'Сгорело с выходом', adjust: 'Исправление',
}

export const sources: Readonly<Record<BonusSource, string>> = { order: 'за заказ', welcome: 'за вступление', referral: 'за друга', adjustment: 'исправление', review: 'за отзыв' }

/** Why a referral waits for a human, or came to nothing. */
export const signalWords: Readonly<Record<string, string>> = {
  'same-phone': 'телефон тот же', 'same-email': 'почта та же', 'same-address': 'адрес доставки тот же', 'same-household': 'фамилия и пункт выдачи или индекс те же', 'same-person': 'один человек',
  'per-year': 'больше приглашений в год, чем платят правила', left: 'пригласивший вышел из программы', 'order-returned': 'заказ друга вернулся целиком',
}

const MEANWHILE = 'Пока вы работали, это изменил кто-то другой. Ничего не сохранено и ничего не потеряно: откройте страницу в новой вкладке, сравните и внесите изменения там.'

export const bonusRefusals: RefusalWords = {
  'changed-meanwhile': MEANWHILE,
  'wrong-state': 'Здесь уже всё решено: обновите страницу.',
  'own-draft': 'Утверждает не тот, кто писал: это делает другой человек.',
  'draft-open': 'Одна редакция уже готовится: продолжите её.',
  'too-soon': 'Условия становятся хуже: о таких изменениях объявляют за 30 дней.',
  'too-early': 'Предыдущая редакция вступает в силу позже: выберите этот день или более поздний.',
  past: 'Правила не могут вступить в силу раньше, чем опубликованы.',
  findings: 'Публиковать нельзя: в тексте чего-то не хватает.',
  'text-open': 'Текст правил готовит кто-то ещё.',
  'already-begun': 'Начало уже прошло: акцию объявляют до начала. Перенесите его и утвердите снова.',
  'own-adjustment': 'Решает не тот, кто предложил: это делает другой человек.',
  'own-points': 'Свои бонусы не исправляет никто: это делает другой человек.',
  'not-member': 'Этот человек уже вышел из программы.',
  'bonus-blocked': 'Данные этого человека заблокированы: пока идёт проверка, бонусы не меняются.',
  'bonus-short': 'На счёте меньше, чем списывается.',
  'above-limit': 'Столько без второго человека нельзя: обратитесь к менеджеру.',
}
