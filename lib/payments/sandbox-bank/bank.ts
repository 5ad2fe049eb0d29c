import type pg from 'pg'
import type { Faults } from './faults.ts'

/** What every part of the sandbox bank works with. */
export type Bank = {
  readonly pool: pg.Pool
  readonly publicUrl: string
  readonly shopId: string
  readonly secretKey: string
  readonly webhookUrl: string
  readonly faults: Faults
  /** Wakes the sender of notifications. */
  readonly wake: () => void
}
