import { randomUUID } from 'node:crypto'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/** A run over one order that somebody has stopped. */
export function makeRun(): Promise<{ id: string }> {
  return db.bulkRun.create({
    data: { kind: 'orders.pack', staffId: randomUUID(), role: 'warehouse', total: 1, state: 'cancelled', finishedAt: now(), rows: { create: { position: 0, subject: '10001' } } },
    select: { id: true },
  })
}
