import { log } from '#lib/log/log.ts'
import { catchUp, countPlaces, type Filled, fillMemory } from './fill-memory.ts'
import type { ProfileMemory } from './profile-memory.ts'

/** With fewer the database is as fast, and nothing has to be kept. */
const ENOUGH = 30_000

/** How long (milliseconds) it is kept when nobody asks. */
const IDLE = 600_000

type Kept = { filled: Filled | null; filling: Promise<void> | null; turn: Promise<ProfileMemory | null>; idle?: NodeJS.Timeout }

/** Of a process, whatever number of bundles this file is in. */
const home = globalThis as { profileMemory?: Kept }
const kept: Kept = (home.profileMemory ??= { filled: null, filling: null, turn: Promise.resolve(null) })

/**
 * The memory of all profiles as of now, after what was committed has been read. Null while there is none: few people, or it is being filled, which the first
 * question begins; then the database counts. About 120 bytes a person, let go of ten minutes after the last question. `enough`: so many people are worth it.
 */
export async function currentMemory({ enough = ENOUGH } = {}): Promise<ProfileMemory | null> {
  clearTimeout(kept.idle)
  kept.idle = setTimeout(() => void (kept.filled = null), IDLE)
  kept.idle.unref()
  // One after the other: what a question has read, the next does not read again.
  const turn = kept.turn.then(() => brought(kept.filled))
  kept.turn = turn
  const memory = await turn
  if (memory === null) kept.filling ??= fill(enough).finally(() => void (kept.filling = null))
  return memory
}

/** Up to date; null: there is none, or it cannot be brought there. */
async function brought(filled: Filled | null): Promise<ProfileMemory | null> {
  try {
    return filled !== null && (await catchUp(filled)) ? filled.memory : null
  } catch (error) {
    log.warn({ err: error }, 'the memory of profiles did not catch up')
    return null
  }
}

/** Waits until what is being filled is there; for whoever measures or tests. */
export async function memoryFilled(): Promise<void> {
  await kept.filling
}

async function fill(enough: number): Promise<void> {
  try {
    kept.filled = null
    if ((await countPlaces()) >= enough) kept.filled = await fillMemory()
  } catch (error) {
    // The database answers instead, and the next question tries again.
    log.warn({ err: error }, 'the memory of profiles was not filled')
  }
}
