import { byOrder, byPerson, byRow, bySubject, nobodys, office, personal, reference, technical } from './define.ts'

const right = { categories: ['requests'], purpose: 'support', term: 'request', source: 'shop' } as const
const said = (label: string) => ({ label, source: 'person' }) as const
const reply = {
  reply_channel: { label: 'Как ответить', as: 'channel', categories: ['contacts'], source: 'person' },
  reply_to: { label: 'Куда ответить', as: 'contact', categories: ['contacts'], source: 'person' },
} as const
const clock = { received_at: 'Принято', due_at: 'Срок', reminded_at: technical, escalated_at: technical, answer: 'Ответ', answered_by: office, closed_at: 'Закрыто' } as const

/** What people asked, what was answered, what was done with their data, and to whom it was given (5.2, 5.3, 6.1.3, 6.2.4, 8.1). */
export const rights = {
  processing_log: personal({
    ...right, term: 'journal', title: 'Журнал обработки', key: ['id', 'happened_at'], since: 'happened_at', journal: 'own',
    found: [byPerson(), bySubject(), { ...byRow('about', 'orders'), text: true, unless: 'person_id' }],
    columns: {
      id: reference, happened_at: 'Когда', actor: { label: 'Кто', as: 'journal_actor' }, role: { label: 'Роль', as: 'staff_role' }, verb: { label: 'Что', as: 'processing_verb' }, purpose: { label: 'Цель', as: 'purpose' },
      basis: { label: 'Основание', as: 'basis' }, categories: { label: 'Какие данные', as: 'category' }, person_id: reference, subject_id: reference, count: 'Записей', source: { label: 'Где', as: 'table' },
      about: reference, reason: 'Почему',
    },
  }),
  processing_days: nobodys('technical', 'day', 'entries', 'hash'),
  subject_requests: personal({
    ...right, title: 'Обращения', key: ['id'], found: [bySubject(), byPerson()], since: 'received_at',
    columns: {
      id: reference, number: 'Номер', kind: { label: 'О чём', as: 'request_kind', source: 'person' }, channel: { label: 'Как подано', as: 'request_channel' },
      subject_id: reference, person_id: reference, ...reply, proof_id: reference, text: said('Текст'), ...clock, extended_at: 'Продлено', extension_reason: 'Почему продлено',
      state: { label: 'Состояние', as: 'request_state' }, refusal_ground: 'Основание отказа',
    },
  }),
  claims: personal({
    ...right, title: 'Претензии', key: ['id'], found: [bySubject(), byPerson()], since: 'received_at',
    columns: {
      id: reference, number: 'Номер', kind: { label: 'О чём', as: 'claim_kind', source: 'person' }, subject_id: reference, person_id: reference, order_id: { label: 'Заказ', as: 'order' },
      ...reply, proof_id: reference, text: said('Текст'), ...clock, state: { label: 'Состояние', as: 'claim_state' },
    },
  }),
  blocks: personal({
    ...right, inserted: 'block', title: 'Блокирования', key: ['id'], found: [bySubject(), byPerson()], since: 'started_at',
    columns: {
      id: reference, subject_id: reference, person_id: reference, request_id: reference, cause: 'Причина', started_at: 'С', ended_at: 'По', decision: 'Решение',
    },
  }),
  blocked_contacts: personal({
    ...right, journal: 'none', title: 'Контакты под блокировкой', key: ['block_id', 'digest'], found: [byRow('block_id', 'blocks')],
    columns: { block_id: reference, digest: { label: 'Отпечаток контакта', categories: ['contacts'], withheld: 'Отпечаток вашего контакта на время блокирования: сам контакт выдан в разделе контактов.' } },
  }),
  holds: personal({
    ...right, title: 'Что хранится дольше и почему', key: ['id'], found: [bySubject()], since: 'started_at',
    columns: { id: reference, subject_id: reference, cause: 'Причина', started_at: 'С', ended_at: 'По' },
  }),
  destructions: personal({
    ...right, title: 'Уничтожения', key: ['id'], found: [bySubject()], since: 'planned_at',
    columns: {
      id: reference, subject_id: reference, request_id: reference, state: { label: 'Состояние', as: 'destruction_state' }, plan: 'Что уничтожается и что остаётся',
      planned_at: 'Назначено', run_at: 'Когда', announced_at: technical, finished_at: 'Закончено', cause: { label: 'Причина', quiet: true },
      needs_approval: technical, first_approver: office, second_approver: office, approved_at: { label: 'Одобрено', quiet: true },
    },
  }),
  destruction_orders: personal({
    ...right, categories: ['orders'], purpose: 'order', journal: 'own', title: 'Заказы при уничтожении', key: ['destruction_id', 'order_id'], found: [byRow('destruction_id', 'destructions')],
    columns: { destruction_id: reference, order_id: { label: 'Заказ', as: 'order' }, fate: 'Что с ним', reason: 'Почему остаётся', finished_at: 'Обезличен' },
  }),
  retention_runs: nobodys('technical', 'id', 'rule', 'rows', 'ran_at', 'act_number'),
  destruction_acts: personal({
    ...right, term: 'act', title: 'Акты об уничтожении', key: ['id'], found: [byRow('destruction_id', 'destructions')], since: 'destroyed_at',
    columns: {
      id: reference, number: 'Номер', destruction_id: reference, about: reference, operator: office, systems: technical, categories: { label: 'Какие данные', as: 'category' }, way: 'Способ', cause: 'Причина', officer: office,
      log: 'Журнал', log_hash: technical, destroyed_at: 'Уничтожено', keep_until: 'Хранится до',
    },
  }),
  transfers: personal({
    ...right, term: 'transfer', inserted: 'transfer', title: 'Передачи', key: ['id'], found: [byPerson(), byOrder(), byRow('message_id', 'outbox_messages')], since: 'started_at',
    columns: {
      id: reference, recipient_code: { label: 'Кому', as: 'recipient' }, purpose: { label: 'Цель', as: 'purpose' }, basis: { label: 'Основание', as: 'basis' }, fields: { label: 'Что', as: 'transfer_field' }, person_id: reference, order_id: { label: 'Заказ', as: 'order' },
      message_id: reference, authority_request_id: reference, payload_hash: 'Контрольная сумма', started_at: 'Когда', result: { label: 'Чем кончилось', as: 'transfer_result', quiet: true },
      finished_at: { label: 'Закончено', quiet: true },
    },
  }),
  recipients: nobodys('shop', 'code', 'name', 'tax_id', 'role', 'country', 'contract', 'purposes', 'fields', 'enabled'),
  authority_requests: nobodys('office', 'id', 'number', 'body', 'law', 'scope', 'received_at', 'decision', 'first_approver', 'second_approver', 'decided_at'),
  incidents: nobodys(
    'shop', 'id', 'number', 'drill', 'detected_at', 'how', 'systems', 'categories', 'people', 'identifiers', 'cause', 'harm', 'measures', 'contact', 'exemption', 'grant_hash',
    'notice_text', 'results_text', 'notice_due', 'results_due', 'noticed_at', 'results_at', 'people_told_at', 'warned_at', 'notice_missed_at', 'results_missed_at', 'closed_at',
    'lessons',
  ),
  incident_subjects: personal({
    ...right, title: 'Утечки, которые вас затронули', key: ['incident_id', 'subject_id'], found: [bySubject()],
    columns: { incident_id: 'Номер', subject_id: reference, told_at: 'Вы извещены' },
  }),
} as const
