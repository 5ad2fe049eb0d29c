import type { APIRequestContext, APIResponse, Page, Request } from '@playwright/test'

/** A server action as a page calls it, to be called again with another body. */
export type RecordedAction = { readonly url: string; readonly id: string; readonly body: string }

/** What a page sends while `act` runs: the server action that its form or button calls, once the shop has answered. */
export async function recordAction(page: Page, act: () => Promise<void>): Promise<RecordedAction> {
  const [request] = await Promise.all([page.waitForRequest((each) => isAction(each)), act()])
  await request.response()
  return { url: request.url(), id: request.headers()['next-action'] ?? '', body: request.postData() ?? '' }
}

/** Calls the action with `body` in the place of the arguments, with the cookies of `request`. */
export function replay(request: APIRequestContext, { url, id }: RecordedAction, body: string): Promise<APIResponse> {
  return request.post(url, { headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component', origin: new URL(url).origin }, data: body, maxRedirects: 0 })
}

function isAction(request: Request): boolean {
  return request.method() === 'POST' && request.headers()['next-action'] !== undefined
}
