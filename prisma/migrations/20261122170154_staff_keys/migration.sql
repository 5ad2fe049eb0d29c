-- What opens somebody's cabinet or their bank's page is for no eyes but theirs.
REVOKE SELECT ON "sessions", "payments" FROM shop_staff;
GRANT SELECT ("person_id", "method", "second_factor_at", "device", "address", "country", "created_at", "last_seen_at", "expires_at", "claimed_at", "revoked_at") ON "sessions" TO shop_staff;
GRANT SELECT ("id", "order_id", "provider_id", "state", "amount", "cancellation", "receipt", "created_at", "settled_at", "checked_at") ON "payments" TO shop_staff;
