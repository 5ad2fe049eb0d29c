import { shopAddress } from './shop-address.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Calls the shop's Support API («/people») with a JSON body. Throws what it says where it refuses. */
export async function call<Answer>(method: Method, path: string, body?: object): Promise<Answer> {
  const url = `${shopAddress()}/api/test-support${path}`
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) })
  const text = await answer.text()
  if (answer.ok) return JSON.parse(text || 'null') as Answer
  throw new Error(`${method} ${path}: ${answer.status} ${answer.status === 404 && !text.startsWith('{') ? '(does this shop run with TEST_SUPPORT=1?)' : text}`)
}

/** «?to=anna%40example.ru&subject=…», without what is not given. */
export function query(wishes: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(wishes).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
}
