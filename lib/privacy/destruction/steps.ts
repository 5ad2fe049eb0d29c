/**
 * What is done with each table of people when somebody is destroyed (6.1.3), in this order. `find` is the condition of the rows:
 * $1 person ids, $2 subject ids, $3 proved contacts, $4 orders that are depersonalised. `set`: what remains of a row that is not deleted.
 */
export type Step = {
  readonly table: string
  readonly find: string
  readonly set?: string
  /** Goes by itself with its parent row: counted here, not deleted. */
  readonly cascades?: true
}

const ofPerson = 'person_id = ANY($1::uuid[])'
const ofSubject = 'subject_id = ANY($2::uuid[])'
const proofs = `${ofPerson} OR person_id IS NULL AND contact = ANY($3::text[])`
const members = `${ofPerson} OR person_id IS NULL AND contact = ANY($3::text[])`
const ofMember = `member_id IN (SELECT id FROM bonus_members WHERE ${members})`
const ofApplication = `application_id IN (SELECT id FROM applications WHERE ${ofSubject})`
const ofQuestion = `question_id IN (SELECT id FROM product_questions WHERE ${ofSubject})`
const closed = `${ofSubject} AND closed_at IS NOT NULL`

/** Messages of all of it, but of orders and appeals that are open still. */
const messages = `(${ofPerson} OR order_id = ANY($4::uuid[]) OR proof_id IN (SELECT id FROM proofs WHERE ${proofs})
  OR request_id IN (SELECT id FROM subject_requests WHERE ${closed}) OR claim_id IN (SELECT id FROM claims WHERE ${closed})
  OR bonus_member_id IN (SELECT id FROM bonus_members WHERE ${members})
  OR application_id IN (SELECT id FROM applications WHERE ${ofSubject}) OR ${ofQuestion}
  OR incident_id IS NOT NULL AND recipient = ANY($3::text[]))`

export const steps: readonly Step[] = [
  { table: 'block_passes', find: `message_id IN (SELECT id FROM outbox_messages WHERE ${messages})`, cascades: true },
  { table: 'outbox_messages', find: messages },
  { table: 'proofs', find: proofs },
  { table: 'bonus_entries', find: ofMember, cascades: true },
  { table: 'bonus_dues', find: ofMember, cascades: true },
  { table: 'bonus_adjustments', find: ofMember, cascades: true },
  { table: 'bonus_referrals', find: `referrer_id IN (SELECT id FROM bonus_members WHERE ${members}) OR friend_id IN (SELECT id FROM bonus_members WHERE ${members})`, cascades: true },
  { table: 'bonus_level_changes', find: ofMember, cascades: true },
  { table: 'bonus_lots', find: ofMember, cascades: true },
  // With all of the above. Orders keep what was paid by points.
  { table: 'bonus_members', find: members },
  { table: 'application_answers', find: ofApplication, cascades: true },
  { table: 'candidate_previews', find: `file_id IN (SELECT id FROM candidate_files WHERE ${ofApplication})`, cascades: true },
  { table: 'candidate_files', find: ofApplication, cascades: true },
  { table: 'application_events', find: ofApplication, cascades: true },
  { table: 'application_notes', find: ofApplication, cascades: true },
  { table: 'scorecard_marks', find: `scorecard_id IN (SELECT id FROM scorecards WHERE ${ofApplication})`, cascades: true },
  { table: 'scorecards', find: ofApplication, cascades: true },
  { table: 'interview_slots', find: `interview_id IN (SELECT id FROM interviews WHERE ${ofApplication})`, cascades: true },
  { table: 'interviews', find: ofApplication, cascades: true },
  { table: 'application_letters', find: ofApplication, cascades: true },
  { table: 'talent_pool', find: ofSubject, cascades: true },
  { table: 'candidate_keys', find: ofSubject, cascades: true },
  // With all of the above; the bytes of its files leave the store by what the database writes of it.
  { table: 'applications', find: ofSubject },
  { table: 'marketing_purchases', find: ofSubject },
  { table: 'marketing_profiles', find: ofSubject },
  { table: 'consent_evidence', find: `position IN (SELECT position FROM consent_events WHERE ${ofSubject})` },
  { table: 'subject_contacts', find: ofSubject },
  { table: 'subject_keys', find: ofSubject },
  // After the key: the database lets nobody forget what was sent to somebody who is not forgotten.
  { table: 'campaign_messages', find: ofSubject },
  { table: 'sms_deliveries', find: ofSubject },
  { table: 'sending_counts', find: ofSubject },
  { table: 'sending_preferences', find: ofSubject },
  { table: 'cart_lines', find: `cart_id IN (SELECT id FROM carts WHERE ${ofPerson})` },
  { table: 'carts', find: ofPerson },
  { table: 'wishes', find: ofPerson },
  { table: 'review_photos', find: `review_id IN (SELECT id FROM reviews WHERE ${ofPerson})`, cascades: true },
  { table: 'review_votes', find: ofPerson },
  // With its photos, whose bytes leave the store by what the database writes of them, and with what others said of it.
  { table: 'reviews', find: ofPerson },
  { table: 'compared_products', find: ofPerson },
  { table: 'viewed_products', find: ofPerson },
  { table: 'viewing_memories', find: ofPerson },
  { table: 'restock_requests', find: ofSubject },
  { table: 'campaign_reactions', find: ofSubject },
  { table: 'addresses', find: ofPerson },
  { table: 'policy_acceptances', find: ofPerson },
  { table: 'security_events', find: ofPerson },
  { table: 'sessions', find: ofPerson },
  { table: 'recovery_codes', find: ofPerson },
  { table: 'accounts', find: ofPerson },
  { table: 'contact_points', find: ofPerson },
  { table: 'subject_requests', find: closed, set: `text = NULL, answer = NULL, reply_channel = NULL, reply_to = NULL, proof_id = NULL` },
  { table: 'claims', find: closed, set: `text = '', answer = NULL, reply_channel = NULL, reply_to = NULL, proof_id = NULL` },
  // That somebody complained about a review stays, decided or not: it is about the review.
  { table: 'review_reports', find: `reporter_id = ANY($1::uuid[])`, set: `reporter_id = NULL, words = '', decision_words = NULL` },
  { table: 'order_events', find: 'order_id = ANY($4::uuid[]) AND note IS NOT NULL', set: 'note = NULL' },
  { table: 'payments', find: 'order_id = ANY($4::uuid[]) AND confirmation_url IS NOT NULL', set: 'confirmation_url = NULL' },
  { table: 'order_notes', find: 'order_id = ANY($4::uuid[])' },
  { table: 'promo_redemptions', find: 'order_id = ANY($4::uuid[])', set: `person_id = NULL, email_hash = '', phone_hash = ''` },
  { table: 'unmaskings', find: `${ofPerson} OR order_id = ANY($4::uuid[]) OR ${ofApplication} OR ${ofQuestion}` },
  { table: 'product_questions', find: `${ofSubject} AND shown_text IS NULL` },
  // What the site shows of the rest, in the shop's words, is nobody's.
  { table: 'product_questions', find: ofSubject, set: 'subject_id = NULL, email = NULL, text = NULL' },
  { table: 'data_changes', find: ofPerson, cascades: true },
]

/** What of an order is left when it is nobody's: the placeholders that constraint `orders_depersonalised` asks for. */
export const forgottenOrder = `person_id = NULL, surname = '—', given_name = '—', patronymic = NULL, email = 'destroyed@invalid', phone = '+70000000000', city = '—',
  address = CASE WHEN address IS NULL THEN NULL ELSE '—' END, postcode = CASE WHEN postcode IS NULL THEN NULL ELSE '000000' END,
  pickup_address = CASE WHEN pickup_address IS NULL THEN NULL ELSE '—' END, track = CASE WHEN track IS NULL THEN NULL ELSE '—' END`

/** Tables of people that a destruction leaves as they are, and why: they hold numbers and references, nothing that names or reaches anybody. */
export const staying: Readonly<Record<string, string>> = {
  bonus_welcomes: 'необратимый отпечаток контакта, 3 года после выхода: чтобы приветственные бонусы не начислить дважды',
  order_lines: 'товары и цены: документы для налоговой, 5 лет',
  reservations: 'товары, отложенные для незавершённых заказов',
  returns: 'возвращённые товары и суммы: документы для налоговой, 5 лет',
  return_lines: 'возвращённые товары и суммы: документы для налоговой, 5 лет',
  refunds: 'суммы и номера операций у банка: документы для налоговой, 5 лет',
  settlement_receipts: 'суммы и номера чеков: документы для налоговой, 5 лет',
  webhook_events: 'номера операций у банка: документы для налоговой, 5 лет',
  subjects: 'номер в реестре, на котором держится цепочка согласий; чей он, больше не узнать',
  consent_events: 'доказательство согласий и отзывов, 3 года: отпечаток контакта вместо контакта',
  consent_current: 'доказательство согласий и отзывов, 3 года: отпечаток контакта вместо контакта',
  blocks: 'даты и решения о блокировании, 3 года, без имени и контактов',
  blocked_contacts: 'отпечатки стираются, когда блокирование кончается; при уничтожении оно кончается',
  holds: 'причины хранить дольше: пока есть хотя бы одна, уничтожение ждёт',
  destructions: 'само уничтожение и его план, 3 года',
  destruction_orders: 'что стало с заказами, 3 года',
  destruction_acts: 'акт об уничтожении, 3 года: закон велит хранить его',
  processing_log: 'журнал обработки, 3 года: что и когда делали, без самих данных',
  transfers: 'реестр передач, 3 года: кому и что передано, без самих данных',
  suppressions: 'необратимый отпечаток адреса или номера: чтобы реклама не ушла и тогда, когда всё остальное стёрто',
  incident_subjects: 'что человек извещён об инциденте, без имени и контактов',
  person_merges: 'что две записи объединены: номера и даты, 3 года, без имени и контактов',
  desk_exports: 'файл стирается через несколько дней после выгрузки',
  mail_returns: 'необратимые отпечатки адресов, год: чтобы реклама не уходила на мёртвый адрес',
  rate_limits: 'необратимые отпечатки, стираются в течение суток',
}
