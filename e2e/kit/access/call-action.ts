import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import type { BuiltAction } from './manifest.ts'

/** What a call says: arguments as JSON, or the fields of a form. */
export type Call = { readonly args: readonly unknown[] } | { readonly form: Readonly<Record<string, string>> }

export type Headers = Readonly<Record<string, string>>

/** Calls an action as a script of its page would, at `path`, which is a page that has it. */
export function callAction(request: APIRequestContext, { name, id }: Pick<BuiltAction, 'name' | 'id'>, path: string, said: Call, headers: Headers = {}): Promise<APIResponse> {
  const { type, body } = 'args' in said ? { type: 'text/plain;charset=UTF-8', body: JSON.stringify(said.args, escaped) } : withForm(said.form, takesState(name))
  const common = { 'next-action': id, accept: 'text/x-component', origin: new URL(process.env.BASE_URL ?? '').origin }
  return request.post(path, { maxRedirects: 0, headers: { ...common, ...headers, 'content-type': type }, data: body })
}

/** Text that begins with «$» means something else to React, unless it is doubled. */
function escaped(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith('$') ? `$${value}` : value
}

/** How React sends the state and the form of an action: the form's fields first, then the arguments that refer to them. */
function withForm(form: Readonly<Record<string, string>>, state: boolean): { type: string; body: string } {
  const boundary = `----form${randomUUID()}`
  const parts = [...Object.entries(form).map(([field, value]) => [`_1_${field}`, value] as const), ['0', state ? '[null,"$K1"]' : '["$K1"]'] as const]
  const body = parts.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${body}--${boundary}--\r\n` }
}

/** Actions of `useActionState` take the state before the form; those of a plain form the form alone. */
function takesState(name: string): boolean {
  return name.startsWith('app/') || name === 'lib/cart/actions.ts#applyPromoForm'
}
