import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#lib/env.ts'
import type { Store, StoredName } from './store.ts'

/** Files in the folder FILES_DIR, which several processes of a machine may share. */
export const folderStore: Store = {
  async put(name, body) {
    const place = placeOf(name)
    await mkdir(path.dirname(place), { recursive: true })
    const draft = `${place}.${randomUUID()}.new`
    try {
      await writeFile(draft, body.stream())
      await rename(draft, place)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
  },

  async read(name) {
    const place = placeOf(name)
    const found = await stat(place).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    })
    return found && contentOf(place)
  },

  remove: (name) => rm(placeOf(name), { force: true }),
}

/** Opened once somebody reads it: what nobody reads holds nothing. */
async function* contentOf(place: string): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of createReadStream(place)) yield Buffer.from(chunk)
}

function placeOf(name: StoredName): string {
  const [room, file = ''] = name.split('/')
  return path.join(env.FILES_DIR, room ?? '', file.slice(0, 2), file)
}
