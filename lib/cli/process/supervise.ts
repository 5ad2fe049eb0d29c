import { type EventEmitter, once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { spawnNode, type Variables } from './run-node.ts'

export interface Service {
  readonly name: string
  /** Arguments of node. */
  readonly args: readonly string[]
  readonly env?: Variables
  /** The file that what it prints is added to; none: it is printed here. */
  readonly log?: string | undefined
  /** Where it runs, if not in the repository. */
  readonly folder?: string | undefined
  /** Emits «change» when the service is to be started anew. */
  readonly source?: EventEmitter
}

const steady = 30_000
const attempts = 6

/**
 * Keeps services running until `stopping` says so. One that dies is started again, after a pause that doubles while it
 * keeps dying; it is an error when one does not even live through its first attempts.
 */
export async function supervise(services: readonly Service[], stopping: () => boolean): Promise<void> {
  await Promise.all(services.map((service) => keepRunning(service, stopping)))
}

async function keepRunning(service: Service, stopping: () => boolean): Promise<void> {
  const { name, log } = service
  for (let failures = 0; !stopping(); ) {
    const started = performance.now()
    const end = await runOnce(service)
    if (end === 'changed' || stopping()) continue
    failures = performance.now() - started > steady ? 1 : failures + 1
    if (failures === attempts) throw new Error(`${name} ended ${attempts} times in a row, see ${log ?? 'above'}.`)
    console.error(`${name} ended (${end}), starting it again`)
    await sleep(250 * 2 ** (failures - 1))
  }
}

async function runOnce({ args, env, log, folder, source }: Service): Promise<string> {
  const child = spawnNode(args, env, { log, folder })
  let changed = false
  const end = (): void => {
    changed = true
    child.kill('SIGTERM')
  }
  source?.once('change', end)
  const [code, signal]: unknown[] = await once(child, 'exit')
  source?.off('change', end)
  return changed ? 'changed' : String(signal ?? code)
}
