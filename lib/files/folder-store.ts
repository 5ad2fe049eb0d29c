import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
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
    try {
      return (await open(placeOf(name))).createReadStream()
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    }
  },

  remove: (name) => rm(placeOf(name), { force: true }),
}

function placeOf(name: StoredName): string {
  const [room, file = ''] = name.split('/')
  return path.join(env.FILES_DIR, room ?? '', file.slice(0, 2), file)
}
