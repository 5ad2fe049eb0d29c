import type { APIRequestContext, APIResponse } from '@playwright/test'
import { type Call, callAction, type Headers } from './call-action.ts'
import { builtActions } from './manifest.ts'

/** Calls the action «lib/accounts/actions.ts#signIn» at the page of the doors, which has all actions of accounts. */
export function callByName(request: APIRequestContext, name: string, said: Call, headers: Headers = {}): Promise<APIResponse> {
  const action = builtActions().find((each) => each.name === name)
  if (!action) throw new Error(`no action ${name}`)
  return callAction(request, action, '/sign-in', said, headers)
}

/** Calls an action of lib/accounts with one argument; its answer as text. */
export async function callAccounts(request: APIRequestContext, name: string, input: Record<string, unknown>, headers: Headers = {}): Promise<string> {
  return (await callByName(request, `lib/accounts/actions.ts#${name}`, { args: [input] }, headers)).text()
}
