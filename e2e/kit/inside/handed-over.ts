import { owner } from '#lib/test-support/owner.ts'

/** An order was handed over so many days ago; the clock of the shop stays where it is. */
export async function handedOver(orderNumber: number, days: number): Promise<void> {
  await owner.$transaction(async (tx) => {
    // What has happened is not rewritten: as a replica the database is not asked.
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.$executeRaw`
      UPDATE order_events SET happened_at = happened_at - make_interval(days => ${days}) WHERE kind = 'delivered' AND order_id = (SELECT id FROM orders WHERE number = ${orderNumber})`
  })
}
