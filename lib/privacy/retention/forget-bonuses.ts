import type { Transaction } from '#lib/db/db.ts'
import type { Effect } from '../retention-rules.ts'

/** Memberships that ended before `until`, with all points, levels and recommendations (5.1.7), and digests of contacts whose membership ended so long ago and was destroyed sooner. Orders keep their sums. What is held (a claim, a court, tax) stays. The most at a time: 5,000. */
export async function forgetBonuses(tx: Transaction, until: Date): Promise<Effect[]> {
  const rows = await tx.$executeRaw`
    DELETE FROM bonus_members WHERE id IN (
      SELECT m.id FROM bonus_members m WHERE m.left_at < least(${until}, now() - interval '3 years')
        AND NOT EXISTS (SELECT FROM holds h JOIN subjects s ON s.id = h.subject_id WHERE h.ended_at IS NULL AND s.person_id = m.person_id)
      ORDER BY m.left_at LIMIT 5000 FOR UPDATE SKIP LOCKED)`
  const welcomes = await tx.$executeRaw`DELETE FROM bonus_welcomes WHERE ended_at < least(${until}, now() - interval '3 years')`
  return [{ table: 'bonus_members', rows }, { table: 'bonus_welcomes', rows: welcomes }].flatMap((effect): Effect[] => (effect.rows > 0 ? [{ ...effect, action: 'уничтожено' }] : []))
}
