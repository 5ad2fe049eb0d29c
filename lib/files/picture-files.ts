import { store } from './store.ts'

// Pictures are named by what is in them and never change: several processes may write one store at once, and nobody has to wait.

/** Stores a picture under its name, whole or not at all. */
export function putFile(name: string, bytes: Uint8Array): Promise<void> {
  return store().put(`images/${name}`, new Blob([new Uint8Array(bytes)]))
}

/** A picture of the store; null for one it does not have. */
export async function readStored(name: string): Promise<Buffer<ArrayBuffer> | null> {
  const found = await store().read(`images/${name}`)
  return found && Buffer.concat(await Array.fromAsync(found))
}
