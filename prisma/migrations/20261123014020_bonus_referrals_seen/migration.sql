-- Staff see a referral while they see both memberships (6.2.4). Without the table's name «referrer_id» was the membership's own column, and nobody saw any.
DROP POLICY "staff_sees" ON "bonus_referrals";
CREATE POLICY "staff_sees" ON "bonus_referrals" FOR SELECT TO shop_staff USING (
  EXISTS (SELECT FROM "bonus_members" m WHERE m."id" = "bonus_referrals"."referrer_id") AND EXISTS (SELECT FROM "bonus_members" m WHERE m."id" = "bonus_referrals"."friend_id"));
