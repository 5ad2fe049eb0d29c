import { db } from '#lib/db/db.ts'

type Line = { readonly orderId: string; readonly position: number }

/** Which of these reviews, by the lines they are of, have brought their authors points: whoever reads them is told. Whose is not said. */
export async function rewardedReviews(lines: readonly Line[]): Promise<(line: Line) => boolean> {
  if (lines.length === 0) return () => false
  const rewarded = await db.$queryRaw<Line[]>`
    SELECT order_id AS "orderId", position FROM review_rewards WHERE lot_id IN (
      SELECT id FROM bonus_lots WHERE source = 'review' AND split_part(key, ':', 2) = ANY (${lines.map(({ orderId }) => orderId)}))`
  return ({ orderId, position }) => rewarded.some((each) => each.orderId === orderId && each.position === position)
}
