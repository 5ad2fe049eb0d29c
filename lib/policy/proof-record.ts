import * as z from 'zod'

/** What `npm run clauses -- --record` writes after a whole run of the tests, for «/privacy/proof»; null before the first. */
export const proofRecord = z
  .object({
    /** When the tests ran; UTC. */
    ranAt: z.iso.datetime(),
    passed: z.int(),
    failed: z.int(),
    /** Clause -> its tests. */
    tests: z.record(z.string(), z.array(z.object({ file: z.string(), title: z.string(), passed: z.boolean() }))),
  })
  .nullable()

export type ProofRecord = z.output<typeof proofRecord>
