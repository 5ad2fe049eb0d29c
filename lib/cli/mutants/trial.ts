import * as z from 'zod'

const shop = z.object({ port: z.number(), DATABASE_URL: z.string(), FILES_DIR: z.string(), NEXT_DIST_DIR: z.string(), LOG_FILE: z.string() })

/** What a process that tries tests is told: its shops, one for each worker of Playwright, and by which mutant they are broken. */
export const trial = z.object({ shops: z.array(shop).min(1), mutant: z.string().optional(), args: z.array(z.string()), report: z.string() })

export type Trial = z.output<typeof trial>
