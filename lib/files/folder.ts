import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#lib/env.ts'

// Files are named by what is in them and never change: several processes may write one folder at once, and nobody has to wait.

const placeOf = (name: string): string => path.join(env.FILES_DIR, 'images', name.slice(0, 2), name)

/** Stores a file under its name, whole or not at all. */
export async function putFile(name: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(name)
  await mkdir(path.dirname(place), { recursive: true })
  const draft = `${place}.${randomUUID()}.new`
  await writeFile(draft, bytes)
  await rename(draft, place)
}

/** A file of the store; null for one it does not have. */
export async function readStored(name: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(placeOf(name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
