import { bySubject, nobodys, personal, reference, technical } from './define.ts'

const sent = { categories: ['consents'], purpose: 'accuracy', term: 'consent', source: 'shop' } as const

const bought = { categories: ['orders'], purpose: 'ads' } as const
const at = 'Где дано согласие'

/** Advertising: who was sent what on which consent, and what came of it in numbers of nobody. The rows of a campaign are their own journal. */
export const marketing = {
  campaign_messages: personal({
    ...sent, title: 'Рассылки', key: ['campaign_id', 'subject_id', 'occurrence'], found: [bySubject()], since: 'handed_at', journal: 'own',
    columns: {
      campaign_id: reference, subject_id: reference, occurrence: technical, event_position: reference, state: { label: 'Что с письмом', as: 'campaign_message_state' },
      reason: { label: 'Почему', as: 'campaign_reason' }, variant: 'Вариант', attempts: technical, not_before: 'Не раньше', handed_at: 'Передано', settled_at: 'Ответ сервера', about_id: reference,
    },
  }),
  sending_counts: personal({
    ...sent, title: 'Сколько рекламы вам ушло', key: ['subject_id', 'channel', 'day'], found: [bySubject()], since: 'day', journal: 'own',
    columns: { subject_id: reference, channel: { label: 'Как', as: 'channel' }, day: 'День', count: 'Сколько' },
  }),
  sending_preferences: personal({
    ...sent, source: 'person', title: 'Как часто вам писать', key: ['subject_id', 'channel'], found: [bySubject()], since: 'updated_at',
    columns: { subject_id: reference, channel: { label: 'Как', as: 'channel' }, paused_until: 'Пауза до', per_week: 'Не чаще в неделю', updated_at: 'Изменено' },
  }),
  restock_requests: personal({
    categories: ['wishes'], purpose: 'back-in-stock', term: 'restock', source: 'person', title: 'О поступлении чего сообщить', key: ['id'], found: [bySubject()], since: 'created_at',
    columns: { id: reference, subject_id: reference, variant_id: { label: 'Товар', as: 'variant' }, created_at: 'Когда попросили', queued_at: technical },
  }),
  suppressions: personal({
    ...sent, title: 'Адреса и номера, на которые реклама не уходит', key: ['id'], found: [], journal: 'none',
    unfound: 'Хранится только необратимый отпечаток адреса или номера, чтобы реклама не ушла и тогда, когда всё остальное о вас стёрто.',
    columns: {
      id: reference, contact_hash: { label: 'Отпечаток', withheld: 'Необратимый отпечаток самого контакта.' }, scope: technical, purpose: technical, campaign_id: reference,
      reason: technical, note: technical, created_at: 'Когда', ended_at: technical, end_reason: technical,
    },
  }),
  mail_returns: personal({
    ...sent, title: 'Письма рассылок, которые вернулись', key: ['contact_hash', 'day'], found: [], journal: 'none', since: 'day', term: 'message',
    unfound: 'Хранится только необратимый отпечаток адреса: по третьему возврату реклама на него прекращается.',
    columns: { contact_hash: { label: 'Отпечаток', withheld: 'Необратимый отпечаток самого контакта.' }, day: 'День', status: technical },
  }),
  campaign_reactions: personal({
    categories: ['visits'], purpose: 'mail-counting', term: 'message', source: 'browser', title: 'Открытые письма рассылок', key: ['campaign_id', 'subject_id', 'occurrence', 'kind'],
    found: [bySubject()], since: 'day', journal: 'own',
    columns: { campaign_id: reference, subject_id: reference, occurrence: technical, kind: { label: 'Что', as: 'campaign_outcome_kind' }, day: 'День' },
  }),
  // Both follow from rows that have entries of their own.
  marketing_profiles: personal({
    ...sent, title: 'По чему выбирают получателей рекламы', key: ['subject_id'], found: [bySubject()], journal: 'own',
    columns: {
      subject_id: reference, news_email: 'Новости письмом: по какой Политике', news_sms: 'Новости по СМС: по какой Политике', ads_email: 'Реклама письмом: по какой Политике',
      ads_sms: 'Реклама по СМС: по какой Политике', bonus_email: 'О бонусах письмом: по какой Политике', bonus_sms: 'О бонусах по СМС: по какой Политике', blocked: technical, suppressed: technical,
      email_full_until: 'Писем довольно до', sms_full_until: 'СМС довольно до', email_paused_until: 'Пауза в письмах до', sms_paused_until: 'Пауза в СМС до',
      orders: { label: 'Заказов', ...bought }, turnover: { label: 'Куплено товаров', ...bought, as: 'money' }, last_order_on: { label: 'Последний заказ', ...bought },
      registered_on: 'Регистрация', address_region: { label: 'Регион основного адреса', ...bought, categories: ['address'] },
      delivered_region: { label: 'Регион последней доставки', ...bought, categories: ['address'] },
      news_email_point: at, news_sms_point: at, ads_email_point: at, ads_sms_point: at, bonus_email_point: at, bonus_sms_point: at, place: technical, version: technical,
    },
  }),
  marketing_purchases: personal({
    ...bought, term: 'consent', source: 'shop', title: 'Покупки, по которым выбирают получателей рекламы', key: ['subject_id', 'order_id', 'product_id'], found: [bySubject()], since: 'day', journal: 'own',
    columns: { subject_id: reference, order_id: reference, product_id: { label: 'Товар', as: 'product' }, day: 'День', amount: { label: 'Сумма', as: 'money' } },
  }),
  marketing_profiles_gone: nobodys('technical', 'place', 'version'),
  audiences: nobodys('office', 'id', 'name', 'definition', 'revision', 'author_id', 'created_at', 'updated_at', 'archived_at'),
  campaigns: nobodys(
    'office', 'id', 'number', 'name', 'purpose', 'channel', 'trigger', 'audience_id', 'state', 'revision', 'author_id', 'submitted_at', 'approver_id', 'approved_at', 'launcher_id', 'launched_at', 'scheduled_at',
    'expires_at', 'started_at', 'finished_at', 'state_reason', 'per_minute', 'complaint_brake', 'bounce_brake', 'window_days', 'test_share', 'test_hours', 'test_rule', 'winner', 'snapshot_hash', 'snapshot_at',
    'editor_ids', 'state_by_id', 'state_at', 'approved_revision', 'decided_at', 'decision', 'orders_counted_at', 'countable', 'created_at', 'updated_at',
  ),
  campaign_variants: nobodys('office', 'campaign_id', 'letter', 'subject', 'preheader', 'blocks', 'text'),
  campaign_archives: nobodys('office', 'id', 'campaign_id', 'letter', 'content_hash', 'subject', 'html', 'text', 'archived_at'),
  campaign_links: nobodys('technical', 'campaign_id', 'index', 'target'),
  campaign_steps: nobodys('office', 'id', 'campaign_id', 'state', 'at', 'by_id', 'reason', 'revision'),
  campaign_trigger_settings: nobodys('office', 'campaign_id', 'wait_hours'),
  campaign_count_sums: nobodys('technical', 'campaign_id', 'variant', 'state', 'reason', 'count'),
  campaign_count_changes: nobodys('technical', 'id', 'campaign_id', 'variant', 'state', 'reason', 'change'),
  sms_deliveries: personal({
    ...sent, title: 'SMS рассылок', key: ['campaign_id', 'subject_id', 'occurrence'], found: [bySubject()], since: 'sent_at', journal: 'own',
    columns: {
      campaign_id: reference, subject_id: reference, occurrence: technical, provider_id: reference, parts: technical, encoding: technical, cost: technical, state: 'Что с SMS', sent_at: 'Передано', updated_at: 'Изменено',
    },
  }),
  sms_receipts: nobodys('technical', 'provider_id', 'state', 'happened_at', 'received_at'),
  sending_paces: nobodys('technical', 'campaign_id', 'next_at'),
  campaign_outcomes: nobodys('technical', 'campaign_id', 'variant', 'kind', 'day', 'link', 'count', 'amount'),
} as const
