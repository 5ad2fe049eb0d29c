import * as z from 'zod'
import { isFree } from '#lib/cli/ports.ts'
import { Stop } from '#lib/cli/stop.ts'

const health = z.object({ shop: z.literal('smart-tracker') })

/** Makes sure that the port is free; otherwise says who has it: this shop itself, or another program. */
export async function claimPort(port: number): Promise<void> {
  if (await isFree(port)) return
  const response = await fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(3000) }).catch(() => undefined)
  const body: unknown = await response?.json().catch(() => undefined)
  if (health.safeParse(body).success) throw new Stop(`Already running: http://localhost:${port}`, 0)
  throw new Stop(`Port ${port} is taken by another program, choose another one: PORT=${port + 1} npm start`)
}
