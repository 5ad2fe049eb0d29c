import { byPerson, byRow, bySubject, nobodys, personal, reference, technical } from './define.ts'

const proof = { categories: ['consents'], purpose: 'accuracy', term: 'consent', source: 'person' } as const
const state = { state: { label: 'Состояние', as: 'consent_kind' }, purpose: { label: 'На что', as: 'consent_purpose' }, channel: { label: 'Как', as: 'channel' } } as const

/** The ledger of consents, and whom it knows by which contact. The ledger is its own journal. */
export const consent = {
  subjects: personal({
    ...proof, source: 'shop', title: 'Запись в реестре согласий', key: ['id'], found: [bySubject('id'), byPerson()], since: 'created_at',
    columns: { id: 'Номер', person_id: reference, created_at: 'Заведена', destroyed_at: 'Данные уничтожены' },
  }),
  subject_keys: personal({
    ...proof, source: 'shop', title: 'Ключ шифрования', key: ['subject_id'], found: [bySubject()], journal: 'own',
    columns: { subject_id: reference, sealed: { label: 'Ключ', withheld: 'Им зашифрованы ваши контакты и доказательства согласий: выдаём их расшифрованными, а не сам ключ.' } },
  }),
  subject_contacts: personal({
    ...proof, categories: ['contacts'], title: 'Контакты в реестре', key: ['id'], found: [bySubject()], since: 'created_at',
    columns: {
      id: reference, subject_id: reference, channel: { label: 'Как', as: 'channel' }, hash: { label: 'Отпечаток', withheld: 'Необратимый отпечаток самого контакта, который выдан рядом.' },
      sealed: { label: 'Контакт', as: 'contact', sealed: 'contact' }, created_at: 'Записан', released_at: 'Перестал быть вашим',
    },
  }),
  consent_events: personal({
    ...proof, title: 'Согласия и отзывы', key: ['position'], found: [bySubject()], since: 'happened_at', journal: 'own',
    columns: {
      position: technical, subject_id: reference, sequence: '№', contact_hash: reference, purpose: state.purpose, channel: state.channel,
      kind: { label: 'Что', as: 'consent_kind' }, basis: { label: 'Основание', as: 'basis' }, text_version_id: reference, policy_version_id: reference,
      actor: { label: 'Кто', as: 'consent_actor' }, evidence_hash: technical, happened_at: 'Когда', previous_hash: technical, hash: 'Контрольная сумма',
    },
  }),
  consent_evidence: personal({
    ...proof, title: 'Доказательства согласий', key: ['position'], found: [byRow('position', 'consent_events', 'position')], journal: 'own',
    columns: { position: reference, sealed: { label: 'Обстоятельства', source: 'browser', sealed: 'consent-evidence' }, point: technical },
  }),
  consent_heads: nobodys('technical', 'subject_id', 'sequence', 'hash'),
  consent_current: personal({
    ...proof, title: 'Что разрешено сейчас', key: ['subject_id', 'purpose', 'channel'], found: [bySubject()], since: 'since', journal: 'own',
    columns: {
      subject_id: reference, ...state, contact_hash: reference, live: 'Действует', event_hash: reference, since: 'С', text_version_id: reference,
      policy_number: 'Версия политики', event_position: reference,
    },
  }),
  consent_checkpoints: nobodys('technical', 'id', 'taken_at', 'position', 'events', 'subjects', 'root', 'signature'),
  policy_acceptances: personal({
    ...proof, title: 'Ознакомление с политикой', key: ['id'], found: [byPerson()], since: 'accepted_at',
    columns: { id: reference, person_id: reference, version_id: { label: 'Версия', as: 'version' }, accepted_at: 'Когда' },
  }),
  page_visits: nobodys('count', 'day', 'path', 'count'),
} as const
