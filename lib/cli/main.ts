import '#lib/cli/process/die-with-parent.ts'
import { SettingError } from '#lib/env.ts'
import { endChildren } from '#lib/cli/process/run-node.ts'
import { Stop } from './stop.ts'

let asked = false

/** True once the user asked the command to end. */
export const stopping = (): boolean => asked

/**
 * Runs a command: it ends with the code it returns, with one sentence when a setting or the machine is at fault (`Stop`,
 * `SettingError`), and after Ctrl-C or TERM when everything it started has ended.
 */
export async function main(command: () => Promise<number>): Promise<never> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void askToEnd())
  try {
    process.exit(await command())
  } catch (error) {
    await endChildren()
    if (asked) process.exit(130)
    const expected = error instanceof Stop || error instanceof SettingError
    console.error(expected ? error.message : error)
    process.exit(error instanceof Stop ? error.code : 1)
  }
}

async function askToEnd(): Promise<void> {
  asked = true
  await endChildren()
  setTimeout(() => process.exit(130), 9000) // it waits for something else than a child
}
