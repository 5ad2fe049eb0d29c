-- Entries of the processing journal name the data that really changed or were given away, and to whom. Made by lib/privacy/journal/journal-sql.ts.

CREATE OR REPLACE FUNCTION "journal_accounts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{access}', person, subject, count(*), 'accounts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."person_id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{access}', person, subject, count(*), 'accounts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."person_id"::text AS about FROM fresh it JOIN gone was ON was."person_id" = it."person_id" AND (was."person_id", was."password_hash", was."password_changed_at", was."roles", was."sign_in_notices", was."totp_secret", was."totp_enabled_at", was."created_at") IS DISTINCT FROM (it."person_id", it."password_hash", it."password_changed_at", it."roles", it."sign_in_notices", it."totp_secret", it."totp_enabled_at", it."created_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{access}', person, subject, count(*), 'accounts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."person_id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "journal_security_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'security', 'legitimate_interest'::basis, '{access,network}', person, subject, count(*), 'security_events',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'security', 'legitimate_interest'::basis, categories, person, subject, count(*), 'security_events',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about, COALESCE(NULLIF(array_remove(ARRAY[CASE WHEN (was."kind", was."detail", was."happened_at") IS DISTINCT FROM (it."kind", it."detail", it."happened_at") THEN 'access' END, CASE WHEN (was."device", was."address", was."country") IS DISTINCT FROM (it."device", it."address", it."country") THEN 'network' END], NULL), '{}'), '{access,network}') AS categories FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."kind", was."detail", was."device", was."address", was."country", was."happened_at") IS DISTINCT FROM (it."person_id", it."kind", it."detail", it."device", it."address", it."country", it."happened_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'security', 'legitimate_interest'::basis, '{access,network}', person, subject, count(*), 'security_events',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "journal_proofs"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{contacts,names,access}', person, subject, count(*), 'proofs',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, categories, person, subject, count(*), 'proofs',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about, COALESCE(NULLIF(array_remove(ARRAY[CASE WHEN (was."id", was."purpose", was."channel", was."contact", was."created_at", was."expires_at", was."proved_at") IS DISTINCT FROM (it."id", it."purpose", it."channel", it."contact", it."created_at", it."expires_at", it."proved_at") THEN 'contacts' END, CASE WHEN (was."payload") IS DISTINCT FROM (it."payload") THEN 'names' END, CASE WHEN (was."payload") IS DISTINCT FROM (it."payload") THEN 'access' END], NULL), '{}'), '{contacts,names,access}') AS categories FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."id", was."purpose", was."channel", was."contact", was."payload", was."created_at", was."expires_at", was."proved_at") IS DISTINCT FROM (it."person_id", it."id", it."purpose", it."channel", it."contact", it."payload", it."created_at", it."expires_at", it."proved_at")) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{contacts,names,access}', person, subject, count(*), 'proofs',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM gone it) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "journal_orders"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{orders,names,contacts,address}', person, subject, count(*), 'orders',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, categories, person, subject, count(*), 'orders',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about, COALESCE(NULLIF(array_remove(ARRAY[CASE WHEN (was."number", was."state", was."payment_method", was."delivery_method", was."weight", was."goods_total", was."discount_total", was."delivery_total", was."total", was."track", was."policy_number", was."placed_at", was."expires_at") IS DISTINCT FROM (it."number", it."state", it."payment_method", it."delivery_method", it."weight", it."goods_total", it."discount_total", it."delivery_total", it."total", it."track", it."policy_number", it."placed_at", it."expires_at") THEN 'orders' END, CASE WHEN (was."surname", was."given_name", was."patronymic") IS DISTINCT FROM (it."surname", it."given_name", it."patronymic") THEN 'names' END, CASE WHEN (was."email", was."phone") IS DISTINCT FROM (it."email", it."phone") THEN 'contacts' END, CASE WHEN (was."region_code", was."city", was."postcode", was."address", was."pickup_address") IS DISTINCT FROM (it."region_code", it."city", it."postcode", it."address", it."pickup_address") THEN 'address' END], NULL), '{}'), '{orders,names,contacts,address}') AS categories FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."number", was."state", was."payment_method", was."surname", was."given_name", was."patronymic", was."email", was."phone", was."delivery_method", was."region_code", was."city", was."postcode", was."address", was."pickup_address", was."weight", was."goods_total", was."discount_total", was."delivery_total", was."total", was."track", was."policy_number", was."placed_at", was."expires_at") IS DISTINCT FROM (it."person_id", it."number", it."state", it."payment_method", it."surname", it."given_name", it."patronymic", it."email", it."phone", it."delivery_method", it."region_code", it."city", it."postcode", it."address", it."pickup_address", it."weight", it."goods_total", it."discount_total", it."delivery_total", it."total", it."track", it."policy_number", it."placed_at", it."expires_at")) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{orders,names,contacts,address}', person, subject, count(*), 'orders',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "journal_subject_requests"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'support', 'law'::basis, '{requests,contacts}', person, subject, count(*), 'subject_requests',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'support', 'law'::basis, categories, person, subject, count(*), 'subject_requests',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about, COALESCE(NULLIF(array_remove(ARRAY[CASE WHEN (was."number", was."kind", was."channel", was."text", was."received_at", was."due_at", was."answer", was."closed_at", was."extended_at", was."extension_reason", was."state", was."refusal_ground") IS DISTINCT FROM (it."number", it."kind", it."channel", it."text", it."received_at", it."due_at", it."answer", it."closed_at", it."extended_at", it."extension_reason", it."state", it."refusal_ground") THEN 'requests' END, CASE WHEN (was."reply_channel", was."reply_to") IS DISTINCT FROM (it."reply_channel", it."reply_to") THEN 'contacts' END], NULL), '{}'), '{requests,contacts}') AS categories FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."subject_id", was."person_id", was."number", was."kind", was."channel", was."reply_channel", was."reply_to", was."text", was."received_at", was."due_at", was."answer", was."closed_at", was."extended_at", was."extension_reason", was."state", was."refusal_ground") IS DISTINCT FROM (it."subject_id", it."person_id", it."number", it."kind", it."channel", it."reply_channel", it."reply_to", it."text", it."received_at", it."due_at", it."answer", it."closed_at", it."extended_at", it."extension_reason", it."state", it."refusal_ground")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'support', 'law'::basis, '{requests,contacts}', person, subject, count(*), 'subject_requests',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "journal_claims"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'support', 'law'::basis, '{requests,contacts}', person, subject, count(*), 'claims',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'support', 'law'::basis, categories, person, subject, count(*), 'claims',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about, COALESCE(NULLIF(array_remove(ARRAY[CASE WHEN (was."number", was."kind", was."order_id", was."text", was."received_at", was."due_at", was."answer", was."closed_at", was."state") IS DISTINCT FROM (it."number", it."kind", it."order_id", it."text", it."received_at", it."due_at", it."answer", it."closed_at", it."state") THEN 'requests' END, CASE WHEN (was."reply_channel", was."reply_to") IS DISTINCT FROM (it."reply_channel", it."reply_to") THEN 'contacts' END], NULL), '{}'), '{requests,contacts}') AS categories FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."subject_id", was."person_id", was."number", was."kind", was."order_id", was."reply_channel", was."reply_to", was."text", was."received_at", was."due_at", was."answer", was."closed_at", was."state") IS DISTINCT FROM (it."subject_id", it."person_id", it."number", it."kind", it."order_id", it."reply_channel", it."reply_to", it."text", it."received_at", it."due_at", it."answer", it."closed_at", it."state")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'support', 'law'::basis, '{requests,contacts}', person, subject, count(*), 'claims',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "journal_destructions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'destructions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'destructions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."subject_id", was."state", was."plan", was."planned_at", was."run_at", was."finished_at") IS DISTINCT FROM (it."subject_id", it."state", it."plan", it."planned_at", it."run_at", it."finished_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'destructions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "journal_transfers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('transfer'), purpose, basis, categories, person, subject, count(*), 'transfers',
        CASE WHEN min(about) = max(about) THEN min(about) END, given_to
      FROM (SELECT COALESCE(it."person_id", of1."person_id", of2."person_id") AS person, NULL::uuid AS subject, it."id"::text AS about, ARRAY(SELECT DISTINCT CASE field WHEN 'amount' THEN 'payments' WHEN 'payment' THEN 'payments' WHEN 'order' THEN 'orders' WHEN 'goods' THEN 'orders' WHEN 'weight' THEN 'orders' WHEN 'pickup-point' THEN 'address' WHEN 'email' THEN 'contacts' WHEN 'phone' THEN 'contacts' WHEN 'letter' THEN 'contacts' WHEN 'sms' THEN 'contacts' ELSE field END FROM unnest(it."fields") field ORDER BY 1) AS categories, it."purpose", it."basis", 'получатель: ' || (SELECT r.name FROM recipients r WHERE r.code = it.recipient_code) AS given_to FROM fresh it LEFT JOIN "orders" of1 ON of1."id" = it."order_id" LEFT JOIN "outbox_messages" of2 ON of2."id" = it."message_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories, purpose, basis, given_to;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), purpose, basis, categories, person, subject, count(*), 'transfers',
        CASE WHEN min(about) = max(about) THEN min(about) END, given_to
      FROM (SELECT COALESCE(it."person_id", of1."person_id", of2."person_id") AS person, NULL::uuid AS subject, it."id"::text AS about, ARRAY(SELECT DISTINCT CASE field WHEN 'amount' THEN 'payments' WHEN 'payment' THEN 'payments' WHEN 'order' THEN 'orders' WHEN 'goods' THEN 'orders' WHEN 'weight' THEN 'orders' WHEN 'pickup-point' THEN 'address' WHEN 'email' THEN 'contacts' WHEN 'phone' THEN 'contacts' WHEN 'letter' THEN 'contacts' WHEN 'sms' THEN 'contacts' ELSE field END FROM unnest(it."fields") field ORDER BY 1) AS categories, it."purpose", it."basis", 'получатель: ' || (SELECT r.name FROM recipients r WHERE r.code = it.recipient_code) AS given_to FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."recipient_code", was."purpose", was."basis", was."fields", was."order_id", was."payload_hash", was."started_at") IS DISTINCT FROM (it."person_id", it."recipient_code", it."purpose", it."basis", it."fields", it."order_id", it."payload_hash", it."started_at") LEFT JOIN "orders" of1 ON of1."id" = it."order_id" LEFT JOIN "outbox_messages" of2 ON of2."id" = it."message_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories, purpose, basis, given_to;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), purpose, basis, categories, person, subject, count(*), 'transfers',
        CASE WHEN min(about) = max(about) THEN min(about) END, given_to
      FROM (SELECT COALESCE(it."person_id", of1."person_id", of2."person_id") AS person, NULL::uuid AS subject, it."id"::text AS about, ARRAY(SELECT DISTINCT CASE field WHEN 'amount' THEN 'payments' WHEN 'payment' THEN 'payments' WHEN 'order' THEN 'orders' WHEN 'goods' THEN 'orders' WHEN 'weight' THEN 'orders' WHEN 'pickup-point' THEN 'address' WHEN 'email' THEN 'contacts' WHEN 'phone' THEN 'contacts' WHEN 'letter' THEN 'contacts' WHEN 'sms' THEN 'contacts' ELSE field END FROM unnest(it."fields") field ORDER BY 1) AS categories, it."purpose", it."basis", 'получатель: ' || (SELECT r.name FROM recipients r WHERE r.code = it.recipient_code) AS given_to FROM gone it LEFT JOIN "orders" of1 ON of1."id" = it."order_id" LEFT JOIN "outbox_messages" of2 ON of2."id" = it."message_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories, purpose, basis, given_to;
  END IF;
  RETURN NULL;
END $$;
