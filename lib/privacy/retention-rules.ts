import { forgetAddresses, forgetHistory, forgetSessions } from '#lib/accounts/sweep-accounts.ts'
import { endStays } from '#lib/careers/pool/end-stays.ts'
import { sweepCarts } from '#lib/cart/sweep-carts.ts'
import { days } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { sweepLimits } from '#lib/limits/sweep-limits.ts'
import { sweepProofs } from '#lib/proofs/sweep-proofs.ts'
import { type Term, terms } from './register/terms.ts'
import { finishKeptOrders, forgetOldOrders } from './retention/forget-orders.ts'
import { forgetExports, forgetRuns } from './retention/forget-desk.ts'
import { endIdleAccounts } from './retention/idle-accounts.ts'
import { forgetAppeals, forgetDecisions } from './retention/forget-appeals.ts'
import { forgetBonuses } from './retention/forget-bonuses.ts'
import { forgetCandidates } from './retention/forget-candidates.ts'
import { forgetConsents } from './retention/forget-consents.ts'
import { forgetQuestions } from './retention/forget-questions.ts'

/** What a rule did: rows of a table that are gone, or say no longer whose they were. */
export type Effect = { readonly table: string; readonly rows: number; readonly action: 'уничтожено' | 'обезличено' }

export type RetentionRule = {
  readonly code: string
  /** The term of the data register that it carries out; null for what is nobody's and goes all the same. */
  readonly term: Term | null
  /** Days after `start`. */
  readonly days: number
  /** What the term counts from; Russian. */
  readonly start: string
  /** Why it is kept until then; Russian. */
  readonly ground: string
  readonly action: 'destroy' | 'depersonalise'
  /** The tables whose columns of this term it takes care of. */
  readonly tables: readonly string[]
  /** Whether something of somebody is destroyed by it, so that the law wants an act (L14). */
  readonly act: boolean
  /** `until`: what began before this moment is over. */
  readonly run: (tx: Transaction, until: Date) => Promise<readonly Effect[]>
}

const one = (table: string, rows: number, action: Effect['action'] = 'уничтожено'): Effect[] => (rows > 0 ? [{ table, rows, action }] : [])
const daysOf = (term: Term): number => terms[term].days
const ofPerson = ['people', 'reviews', 'review_photos', 'review_votes', 'contact_points', 'data_changes', 'addresses', 'wishes', 'compared_products', 'viewing_memories', 'viewed_products', 'accounts', 'recovery_codes', 'carts', 'cart_lines'] as const

/**
 * How long everything is kept (5.1), what for, and who forgets it: category and purpose of each column come from the data register by the
 * term. Run daily (`runRetention`). Terms that are shorter than a day are kept by sweeps of their own besides.
 */
export const retentionRules: readonly RetentionRule[] = [
  {
    code: 'guest-carts', term: null, days: 30, start: 'последнее изменение корзины гостя', ground: 'корзина нужна, пока к ней можно вернуться', action: 'destroy', tables: [], act: false,
    run: async (tx) => one('carts', await sweepCarts(tx)),
  },
  {
    code: 'sessions', term: 'session', days: daysOf('session'), start: 'последнее действие в сеансе', ground: 'вход и безопасность (4.1.1, 4.1.4)', action: 'destroy', tables: ['sessions'], act: true,
    run: async (tx) => one('sessions', await forgetSessions(tx)),
  },
  {
    code: 'network', term: 'network', days: daysOf('network'), start: 'запись IP-адреса', ground: 'безопасность (3.3.2, 4.1.4)', action: 'depersonalise', tables: ['sessions', 'security_events'], act: true,
    run: async (tx) => one('security_events', await forgetAddresses(tx), 'обезличено'),
  },
  {
    code: 'sign-in-history', term: 'sign-in-history', days: daysOf('sign-in-history'), start: 'вход или попытка входа', ground: 'безопасность (4.1.4)', action: 'destroy', tables: ['security_events'], act: true,
    run: async (tx) => one('security_events', await forgetHistory(tx)),
  },
  {
    code: 'proofs', term: 'proof', days: daysOf('proof'), start: 'конец действия кода', ground: 'точность данных (4.1.5)', action: 'destroy', tables: ['proofs'], act: true,
    run: async (tx) => one('proofs', await sweepProofs(tx)),
  },
  {
    code: 'limits', term: 'limit', days: daysOf('limit'), start: 'конец окна счётчика', ground: 'безопасность (4.1.4)', action: 'destroy', tables: ['rate_limits'], act: false,
    run: async (tx) => one('rate_limits', await sweepLimits(tx)),
  },
  {
    code: 'messages', term: 'message', days: daysOf('message'), start: 'отправка или отказ', ground: 'доказать, что сообщение о заказе отправлено (4.1.3)', action: 'destroy',
    tables: ['outbox_messages', 'block_passes'], act: true,
    run: async (tx, until) => one('outbox_messages', (await tx.outboxMessage.deleteMany({ where: { queuedAt: { lt: until }, state: { not: 'handed' } } })).count),
  },
  {
    code: 'reactions', term: 'message', days: daysOf('message'), start: 'возврат письма рассылки или отметка, что его открыли', ground: 'не слать на мёртвые адреса (4.1.9, 4.1.10), счёт посещений (4.1.13)', action: 'destroy',
    tables: ['mail_returns', 'campaign_reactions'], act: true,
    run: async (tx, until) => [
      ...one('mail_returns', (await tx.mailReturn.deleteMany({ where: { day: { lt: until } } })).count),
      ...one('campaign_reactions', (await tx.campaignReaction.deleteMany({ where: { day: { lt: until } } })).count),
    ],
  },
  {
    // What became of an SMS stands in its own row: the gateway's reports, also those of messages that nobody knows, are of use only until then.
    code: 'sms-receipts', term: null, days: 90, start: 'отчёт оператора об SMS', ground: 'отчёты приходят с опозданием и по два раза', action: 'destroy', tables: [], act: false,
    run: async (tx, until) => one('sms_receipts', (await tx.smsReceipt.deleteMany({ where: { receivedAt: { lt: until } } })).count),
  },
  {
    code: 'orders', term: 'order', days: daysOf('order'), start: 'последнее событие заказа', ground: 'налоговый учёт: 5 лет (L43)', action: 'depersonalise',
    tables: ['orders', 'order_lines', 'order_events', 'reservations', 'returns', 'return_lines', 'order_notes', 'promo_redemptions', 'payments', 'refunds', 'settlement_receipts', 'webhook_events'], act: true,
    run: forgetOldOrders,
  },
  {
    code: 'kept-orders', term: null, days: 0, start: 'завершение заказа того, чьи данные уничтожены', ground: 'заказ нужно было исполнить', action: 'depersonalise', tables: [], act: true,
    run: finishKeptOrders,
  },
  {
    code: 'idle-accounts', term: 'account', days: daysOf('account'), start: 'последний вход', ground: 'договор: аккаунт (4.1.1, 4.1.6)', action: 'destroy', tables: ofPerson, act: false,
    run: endIdleAccounts,
  },
  {
    code: 'bonus', term: 'bonus', days: daysOf('bonus'), start: 'выход из бонусной программы', ground: 'договор по правилам программы (4.1.11, 5.1.7)', action: 'destroy',
    tables: ['bonus_members', 'bonus_lots', 'bonus_entries', 'bonus_dues', 'bonus_adjustments', 'bonus_referrals', 'bonus_welcomes', 'bonus_level_changes'], act: true,
    run: forgetBonuses,
  },
  {
    // The application that was kept for it goes on the same day, by the next rule.
    code: 'talent-pool', term: 'talent-pool', days: daysOf('talent-pool'), start: 'согласие на кадровый резерв', ground: 'согласие на кадровый резерв (4.1.12, 5.1.8)', action: 'destroy', tables: ['talent_pool'], act: false,
    run: async (tx) => one('talent_pool', await endStays(tx)),
  },
  {
    // Each application has an act of its own.
    code: 'candidates', term: 'candidate', days: daysOf('candidate'), start: 'решение по отклику или закрытие вакансии', ground: 'согласие на рассмотрение отклика (4.1.12, 5.1.8)', action: 'destroy', act: false,
    tables: [
      'applications', 'application_answers', 'candidate_files', 'candidate_previews', 'candidate_keys', 'application_events', 'application_notes', 'scorecards', 'scorecard_marks', 'interviews', 'interview_slots',
      'application_letters',
    ],
    run: forgetCandidates,
  },
  {
    code: 'questions', term: 'question', days: daysOf('question'), start: 'ответ на вопрос о товаре', ground: 'ответить и объяснить ответ, если о нём спросят (4.1.3)', action: 'depersonalise', tables: ['product_questions'], act: true,
    run: forgetQuestions,
  },
  {
    code: 'restock-requests', term: 'restock', days: daysOf('restock'), start: 'просьба сообщить о поступлении', ground: 'согласие: сообщить один раз (4.1.15)', action: 'destroy', tables: ['restock_requests'], act: true,
    run: async (tx, until) => one('restock_requests', (await tx.restockRequest.deleteMany({ where: { createdAt: { lt: until } } })).count),
  },
  {
    code: 'consents', term: 'consent', days: daysOf('consent'), start: 'отзыв или конец согласия', ground: 'доказать согласие: срок исковой давности (L42)', action: 'destroy',
    tables: ['subjects', 'subject_keys', 'subject_contacts', 'consent_events', 'consent_evidence', 'consent_current', 'policy_acceptances', 'campaign_messages', 'sms_deliveries', 'sending_counts', 'sending_preferences', 'marketing_profiles', 'marketing_purchases', 'suppressions'], act: true,
    run: forgetConsents,
  },
  {
    code: 'appeals', term: 'request', days: daysOf('request'), start: 'ответ на обращение или претензию', ground: 'доказать ответ: срок исковой давности', action: 'depersonalise',
    tables: ['subject_requests', 'claims', 'review_reports'], act: true,
    run: forgetAppeals,
  },
  {
    code: 'decisions', term: 'request', days: daysOf('request'), start: 'конец блокирования, удержания, уничтожения или инцидента', ground: 'доказать, что закон исполнен', action: 'destroy',
    tables: ['blocks', 'blocked_contacts', 'holds', 'destructions', 'destruction_orders', 'incident_subjects'], act: true,
    run: forgetDecisions,
  },
  {
    code: 'journal', term: 'journal', days: daysOf('journal'), start: 'запись в журнале', ground: 'показать, что делали с данными (6.1.3)', action: 'destroy', tables: ['processing_log'], act: true,
    run: async (tx, until) => one('processing_log', await dropMonths(tx, until)),
  },
  {
    code: 'unmaskings', term: 'journal', days: daysOf('journal'), start: 'открытие данных сотрудником', ground: 'показать, кто и зачем смотрел данные (5.5, 6.1.3)', action: 'destroy', tables: ['unmaskings'], act: true,
    run: async (tx, until) => one('unmaskings', (await tx.unmasking.deleteMany({ where: { createdAt: { lt: until } } })).count),
  },
  {
    code: 'person-merges', term: 'journal', days: daysOf('journal'), start: 'объединение двух записей об одном человеке', ground: 'доказать, что записи объединены по подтверждению', action: 'destroy', tables: ['person_merges'], act: true,
    run: async (tx, until) => one('person_merges', (await tx.personMerge.deleteMany({ where: { mergedAt: { lt: until } } })).count),
  },
  {
    code: 'desk-exports', term: 'export', days: daysOf('export'), start: 'выгрузка сотрудником', ground: 'выгрузка нужна один раз, для записанной цели (6.2.1)', action: 'destroy', tables: ['desk_exports'], act: true,
    run: forgetExports,
  },
  {
    code: 'desk-runs', term: null, days: 90, start: 'конец загрузки файла или действия со многими заказами', ground: 'посмотреть, что вышло с каждой строкой', action: 'destroy', tables: [], act: false,
    run: forgetRuns,
  },
  {
    code: 'transfers', term: 'transfer', days: daysOf('transfer'), start: 'передача', ground: 'показать, кому переданы данные (5.2, 5.3)', action: 'destroy', tables: ['transfers'], act: true,
    run: async (tx, until) => one('transfers', (await tx.transfer.deleteMany({ where: { startedAt: { lt: until } } })).count),
  },
  {
    code: 'acts', term: 'act', days: daysOf('act'), start: 'уничтожение', ground: 'приказ РКН № 179: 3 года (L14)', action: 'destroy', tables: ['destruction_acts'], act: false,
    run: async (tx, until) => one('destruction_acts', (await tx.destructionAct.deleteMany({ where: { keepUntil: { lt: new Date(until.getTime() + days(daysOf('act'))) } } })).count),
  },
]

/** Whole months at once: the journal has a partition a month. */
async function dropMonths(tx: Transaction, until: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ dropped: number }[]>`SELECT drop_processing_months(${until}) AS dropped`
  return row?.dropped ?? 0
}
