import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { spawnNode, type Variables } from './run-node.ts'

export interface Service {
  readonly name: string
  /** Arguments of node. */
  readonly args: readonly string[]
  readonly env?: Variables
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

async function keepRunning({ name, args, env }: Service, stopping: () => boolean): Promise<void> {
  let failures = 0
  for (;;) {
    const started = performance.now()
    const [code, signal] = await once(spawnNode(args, env), 'exit')
    if (stopping()) return
    failures = performance.now() - started > steady ? 1 : failures + 1
    if (failures === attempts) throw new Error(`${name} ended ${attempts} times in a row, see above.`)
    console.error(`${name} ended (${signal ?? code}), starting it again`)
    await sleep(250 * 2 ** (failures - 1))
    if (stopping()) return
  }
}
