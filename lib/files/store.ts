import { env } from '#lib/env.ts'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3-store.ts'

/** A file of the store: pictures of goods under `images/`, what candidates sent, encrypted, under `candidates/`, photos of buyers under `reviews/`. */
export type StoredName = `images/${string}` | `candidates/${string}` | `reviews/${string}`

export type Store = {
  /** Keeps a file under a name, whole or not at all; another one under that name is gone. */
  put(name: StoredName, body: Blob): Promise<void>
  /** The file in the order of its bytes; null for a name that has none. What is asked for is to be read to its end, or let go. */
  read(name: StoredName): Promise<AsyncIterable<Uint8Array> | null>
  /** Removes a file. One that is not there is removed already. */
  remove(name: StoredName): Promise<void>
}

const safe = /^(images|candidates|reviews)\/[0-9a-f]{32}(-\d{1,4})?(\.[a-z]{3,4})?$/

/** Where files are kept: the bucket of the settings, else the folder FILES_DIR. A name that the shop does not make throws before anything is looked for. */
export function store(): Store {
  const chosen = env.S3_ENDPOINT === undefined ? folderStore : s3Store
  const checked = (name: StoredName): StoredName => {
    if (!safe.test(name)) throw new Error('not the name of a stored file')
    return name
  }
  return {
    put: async (name, body) => chosen.put(checked(name), body),
    read: async (name) => chosen.read(checked(name)),
    remove: async (name) => chosen.remove(checked(name)),
  }
}
