type Event = 'INSERT' | 'UPDATE' | 'DELETE'

export type Audited = {
  /** All three where nothing is said. */
  readonly events?: readonly Event[]
  /** Not copied though they are nobody's: too long to be read in a journal. */
  readonly long?: readonly string[]
  /** Follow from something else: alone they make no entry, and no entry has them. */
  readonly quiet?: readonly string[]
}

const all: Audited = {}

/** The tables whose rows staff change, and whose changes the audit journal keeps: who, in which role, what was and what is. */
export const audited: Readonly<Record<string, Audited>> = {
  products: { quiet: ['number', 'revision', 'updated_at', 'popularity'] },
  variants: all,
  images: all,
  attribute_values: all,
  categories: { quiet: ['number', 'revision'] },
  price_plans: all,
  promo_codes: { quiet: ['uses', 'revision'] },
  _CategoryToPromoCode: all,
  _ProductToPromoCode: all,
  stock_movements: all,
  delivery_regions: all,
  delivery_tariffs: all,
  pickup_points: all,
  orders: all,
  order_notes: all,
  returns: all,
  return_lines: all,
  payments: { quiet: ['checked_at', 'receipt'] },
  refunds: all,
  settlement_receipts: all,
  bulk_runs: { quiet: ['done', 'failed'] },
  import_runs: { long: ['sample'], quiet: ['done', 'failed', 'created', 'changed', 'unchanged', 'total'] },
  // Later its file would be read along with each change of its row; who takes it away stands in the processing journal.
  desk_exports: { events: ['INSERT'], quiet: ['taken'] },
  unmaskings: all,
  person_merges: all,
  people: all,
  contact_points: all,
  addresses: all,
  accounts: {
    quiet: [
      'password_hash', 'password_changed_at', 'sign_in_notices', 'totp_secret', 'totp_enabled_at', 'totp_last_step', 'created_at', 'last_used_at', 'idle_notice_at',
    ],
  },
  subject_requests: { quiet: ['reminded_at', 'escalated_at'] },
  claims: { quiet: ['reminded_at', 'escalated_at'] },
  blocks: all,
  block_passes: all,
  holds: all,
  destructions: all,
  destruction_orders: all,
  documents: all,
  document_versions: { long: ['text'] },
  policy_purposes: all,
  recipients: all,
  authority_requests: all,
  incidents: all,
  audiences: { quiet: ['revision', 'updated_at'] },
  campaigns: { quiet: ['revision', 'updated_at', 'snapshot_hash', 'snapshot_at', 'editor_ids', 'state_by_id', 'state_at', 'approved_revision', 'orders_counted_at', 'countable'] },
  campaign_variants: { long: ['blocks'] },
  campaign_trigger_settings: all,
  suppressions: all,
  bonus_rules: { long: ['template'], quiet: ['revision'] },
  bonus_levels: all,
  bonus_category_rates: all,
  bonus_campaigns: { quiet: ['revision'] },
  bonus_adjustments: all,
  bonus_referrals: all,
  vacancies: { long: ['description'], quiet: ['revision'] },
  vacancy_questions: all,
  letter_templates: { long: ['body'], quiet: ['revision'] },
  applications: { quiet: ['revision', 'rank', 'retain_until'] },
  application_notes: all,
  scorecards: { quiet: ['revision'] },
  scorecard_marks: all,
  interviews: { quiet: ['sequence'] },
  interview_slots: all,
  application_letters: all,
  talent_pool: { quiet: ['asked_at'] },
  reviews: { quiet: ['revision', 'helpful', 'unhelpful', 'blocked'] },
  review_photos: all,
  review_reports: { quiet: ['revision'] },
  product_questions: { quiet: ['revision'] },
  // Of itself a message follows from something that is written down already.
  outbox_messages: { events: ['UPDATE', 'DELETE'], quiet: ['attempts'] },
}

const own = 'a journal of its own, append-only'
const follows = 'kept by triggers: it follows from rows that are audited'
const visitor = 'written by what people do on the site, never by staff'
const machinery = 'state of the machinery'

/** The tables that it does not, and why. A test holds both lists together equal to the database. */
export const unaudited: Readonly<Record<string, string>> = {
  audit_entries: own, processing_log: own, data_changes: own, security_events: own, order_events: own, price_changes: own, transfers: own, consent_events: own,
  destruction_acts: own, campaign_steps: own,
  search_documents: follows, search_words: follows, search_categories: follows, search_pending: follows, search_version: follows,
  listing_counts: follows, listing_version: follows, product_listing: follows, facet_sets: follows, product_slugs: follows, stock_items: follows, reservations: follows, promo_redemptions: follows, blocked_contacts: follows,
  marketing_profiles: follows, marketing_profiles_gone: follows, marketing_purchases: follows,
  campaign_messages: follows, campaign_count_sums: follows, campaign_count_changes: follows, campaign_outcomes: follows, sending_counts: follows, campaign_archives: 'what was sent, append-only', campaign_links: 'where its links lead, append-only',
  sms_deliveries: follows, sms_receipts: 'what the SMS gateway says', sending_paces: machinery, mail_returns: machinery, campaign_reactions: visitor,
  application_events: own, application_answers: visitor, candidate_files: visitor, candidate_previews: follows, candidate_keys: 'no value of it is for anybody’s eyes', stored_file_removals: machinery, hiring_counts: follows,
  bonus_entries: own, bonus_dues: own, bonus_level_changes: own, bonus_lots: 'follows from its ledger', bonus_members: visitor, bonus_welcomes: visitor,
  consent_current: follows, consent_heads: follows, subjects: follows, clauses: follows,
  order_lines: 'never change once the order is placed',
  incident_subjects: 'one for each of the people an incident reaches; their number is in the incident',
  bulk_rows: 'the outcome of each row of a run, beside the entries of what it did', import_errors: 'what was wrong with a file', import_parts: 'a file as it came',
  saved_views: 'how somebody likes to look at a list',
  review_votes: visitor, product_ratings: follows, restock_requests: visitor, sending_preferences: visitor, carts: visitor, cart_lines: visitor, wishes: visitor, compared_products: visitor, viewing_memories: visitor, viewed_products: visitor, policy_acceptances: visitor, page_visits: visitor, proofs: visitor, sessions: 'an ended session is a line of the history of sign-ins',
  recovery_codes: visitor, consent_evidence: visitor, subject_contacts: visitor, subject_keys: 'no value of it is for anybody’s eyes',
  webhook_events: machinery, rate_limits: machinery, retention_runs: machinery, processing_days: machinery, consent_checkpoints: machinery, _prisma_migrations: machinery,
}
