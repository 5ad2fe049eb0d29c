import { byPerson, byRow, nobodys, office, personal, reference, technical } from './define.ts'

const own = { categories: ['bonuses'], purpose: 'bonus', term: 'bonus', source: 'shop' } as const
const ofMember = [byRow('member_id', 'bonus_members')] as const
const order = { label: 'Заказ', as: 'order', categories: ['orders'] } as const

/** The bonus programme (4.1.11): a contract by its rules, kept while somebody takes part and three years after (5.1.7). The ledger is its own journal: nobody rewrites it, and its rows go with the membership only. */
export const bonus = {
  bonus_members: personal({
    ...own, title: 'Участие в бонусной программе', source: 'person', key: ['id'], found: [byPerson(), { by: 'contact', column: 'contact', unless: 'person_id' }], since: 'joined_at',
    columns: {
      id: reference, person_id: reference, channel: { label: 'Вид контакта', as: 'channel', categories: ['contacts'] }, contact: { label: 'Контакт', as: 'contact', categories: ['contacts'] },
      joined_at: { label: 'Вступили', source: 'shop' }, rules_number: 'Номер принятых правил', left_at: { label: 'Вышли', source: 'shop' }, moved_to_id: reference,
      referral_code: { label: 'Код для друзей', source: 'shop' }, referrer_id: reference,
    },
  }),
  bonus_lots: personal({
    ...own, title: 'Начисленные бонусы', key: ['id'], found: ofMember, since: 'granted_at', journal: 'own',
    columns: {
      id: reference, member_id: reference, key: technical, source: { label: 'За что', as: 'bonus_source' }, order_id: order, points: 'Начислено', remaining: 'Осталось',
      granted_at: 'Когда', expires_at: 'Действуют до',
    },
  }),
  bonus_entries: personal({
    ...own, title: 'Движение бонусов', key: ['position'], found: ofMember, since: 'happened_at', journal: 'own',
    columns: {
      position: technical, member_id: reference, lot_id: reference, kind: { label: 'Что', as: 'bonus_entry_kind' }, points: 'Бонусов', order_id: order, return_id: reference, referral_id: reference, review_lot_id: reference, adjustment_id: reference,
      happened_at: 'Когда',
    },
  }),
  bonus_dues: personal({
    ...own, title: 'Бонусы, которые удержим из следующих начислений', key: ['position'], found: ofMember, since: 'happened_at', journal: 'own',
    columns: { position: technical, member_id: reference, order_id: order, return_id: reference, referral_id: reference, review_lot_id: reference, lot_id: reference, points: 'Бонусов', happened_at: 'Когда' },
  }),
  bonus_adjustments: personal({
    ...own, title: 'Бонусы, исправленные магазином', key: ['id'], found: ofMember, since: 'created_at',
    columns: {
      id: reference, number: 'Номер', member_id: reference, points: 'Бонусов', reason: 'Почему', state: { label: 'Состояние', as: 'bonus_adjustment_state' }, author_id: office, approver_id: office,
      created_at: 'Когда', decided_at: 'Решено', refusal: 'Почему отказано',
    },
  }),
  bonus_referrals: personal({
    ...own, title: 'Рекомендации друзьям', key: ['id'], found: [byRow('referrer_id', 'bonus_members'), byRow('friend_id', 'bonus_members')], since: 'created_at',
    columns: {
      id: reference, referrer_id: reference, friend_id: reference, state: { label: 'Состояние', as: 'bonus_referral_state' }, signals: { label: 'Почему решает человек', as: 'bonus_signal' }, reason: 'Решение', order_id: reference,
      created_at: 'Когда', decided_by: office, decided_at: 'Решено',
    },
  }),
  bonus_welcomes: personal({
    ...own, title: 'Приветственные бонусы', key: ['contact_hash'], found: ofMember, since: 'granted_at',
    columns: {
      contact_hash: { label: 'Отпечаток контакта', categories: ['contacts'], withheld: 'Необратимый отпечаток вашего контакта: по нему видно, что приветственные бонусы уже были.' }, member_id: reference, granted_at: 'Когда',
      ended_at: technical,
    },
  }),
  bonus_level_changes: personal({
    ...own, title: 'Уровни в бонусной программе', key: ['id'], found: ofMember, since: 'changed_at', journal: 'own',
    columns: { id: reference, member_id: reference, level: 'Уровень', turnover: { label: 'Покупки за 12 месяцев', as: 'money', categories: ['orders'] }, changed_at: 'Когда' },
  }),
  bonus_rules: nobodys(
    'shop', 'id', 'number', 'state', 'effective_from', 'redeem_share', 'lot_days', 'welcome_points', 'referral_points', 'friend_points', 'friend_min_order', 'referrals_per_year', 'review_points', 'reviews_per_month', 'adjustment_limit', 'notice_days',
    'document_version_id', 'template', 'author_id', 'approver_id', 'created_at', 'published_at', 'revision',
  ),
  bonus_levels: nobodys('shop', 'rules_id', 'position', 'code', 'name', 'turnover_from', 'rate'),
  bonus_category_rates: nobodys('shop', 'rules_id', 'category_id', 'multiplier'),
  bonus_campaigns: nobodys('shop', 'id', 'name', 'starts_at', 'ends_at', 'multiplier', 'category_id', 'state', 'author_id', 'approver_id', 'created_at', 'stopped_at', 'stopped_by', 'revision'),
} as const
