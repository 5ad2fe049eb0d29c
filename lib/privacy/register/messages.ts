import { byOrder, byPerson, byRow, personal, reference, technical } from './define.ts'

/** Letters and SMS of the shop. Their texts are not kept: they are composed when they are sent. */
export const messages = {
  outbox_messages: personal({
    title: 'Письма и СМС', categories: ['contacts'], purpose: 'order', term: 'message', source: 'shop', key: ['id'], since: 'queued_at', inserted: 'use',
    found: [byOrder(), byPerson(), byRow('proof_id', 'proofs'), byRow('request_id', 'subject_requests'), byRow('claim_id', 'claims'), byRow('bonus_member_id', 'bonus_members'), byRow('application_id', 'applications'), byRow('question_id', 'product_questions')],
    columns: {
      id: reference, key: technical, class: { label: 'Вид', as: 'message_class' }, channel: { label: 'Как', as: 'channel' }, template: { label: 'О чём', as: 'template' },
      recipient: { label: 'Куда', as: 'contact' }, order_id: { label: 'Заказ', as: 'order' }, person_id: reference, proof_id: reference, request_id: reference, claim_id: reference, incident_id: reference, bonus_member_id: reference, application_id: reference, question_id: reference, consent_position: reference,
      about_id: reference, state: { label: 'Состояние', as: 'message_state', quiet: true }, attempts: technical, error: technical, queued_at: 'Составлено',
      handed_at: { label: 'Передано', quiet: true }, sent_at: { label: 'Отправлено', quiet: true },
    },
  }),
  block_passes: personal({
    title: 'Письма, отправленные несмотря на блокирование', categories: ['requests'], purpose: 'support', term: 'message', source: 'shop', key: ['message_id'], since: 'given_at', journal: 'none',
    found: [byRow('message_id', 'outbox_messages')],
    columns: { message_id: reference, reason: 'Почему', given_at: 'Когда' },
  }),
} as const
