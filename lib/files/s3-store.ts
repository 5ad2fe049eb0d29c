import { AwsClient } from 'aws4fetch'
import { env } from '#lib/env.ts'
import type { Store, StoredName } from './store.ts'

/** Files in a bucket of whatever speaks the protocol of S3. It is the shop's own store: candidates' files arrive there encrypted, their keys stay in the database. */
export const s3Store: Store = {
  async put(name, body) {
    await ask('PUT', name, body)
  },

  async read(name) {
    const answer = await ask('GET', name)
    return answer?.body ?? null
  },

  async remove(name) {
    await ask('DELETE', name)
  },
}

/** Milliseconds. */
const PATIENCE = 60_000

/** Null: there is no such file. */
async function ask(method: 'GET' | 'PUT' | 'DELETE', name: StoredName, body?: Blob): Promise<Response | null> {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY = '', S3_SECRET_KEY = '', S3_REGION } = env
  const client = new AwsClient({ accessKeyId: S3_ACCESS_KEY, secretAccessKey: S3_SECRET_KEY, region: S3_REGION, service: 's3', retries: 3 })
  const answer = await client.fetch(`${S3_ENDPOINT}/${S3_BUCKET}/${name}`, { method, body: body ?? null, signal: AbortSignal.timeout(PATIENCE) })
  if (answer.ok) return answer
  await answer.body?.cancel()
  if (answer.status === 404 && method !== 'PUT') return null
  throw new Error(`the store answered ${answer.status} to ${method}`)
}
