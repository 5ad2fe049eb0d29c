// What the body of a call of a server action may look like. Next decodes whatever comes and answers what it cannot decode with
// 500, as if the shop were broken; so what no page of ours sends is refused before.
import type { Part } from './multipart.ts'

/** Values that JSON lacks, escaped strings, and the form that comes along. No references to other parts: no call of ours needs them. */
const knownText = /^(?!\$)|^\$(\$|D|(undefined|NaN|-?Infinity|-0|n-?\d{1,300}|K[\da-f]{1,6})$)/
const DEPTH = 50
const ARGUMENTS = 100
const FIELDS = 1000

/** Arguments as text: a JSON array of plain values. */
export function isCall(text: string): boolean {
  const args = parse(text)
  return Array.isArray(args) && args.length <= ARGUMENTS && isPlain(args)
}

/** Arguments with a form among them: part «0» has the arguments, all others are fields of the form. */
export function isCallWithForm(parts: readonly Part[]): boolean {
  const [args, ...more] = parts.filter(({ name }) => !name.startsWith('_'))
  return parts.length <= FIELDS && more.length === 0 && args?.name === '0' && args.value !== null && isCall(args.value)
}

/** A form posted without scripts. Which action it names is Next's to check; here: whether it names one, and what is bound to it can be read. */
export function isPlainForm(parts: readonly Part[]): boolean {
  const bound = parts.filter(({ name }) => /^\$ACTION_[^:]*:/.test(name))
  const names = new Set(bound.map(({ name }) => name))
  const named = parts.some(({ name }) => /^\$ACTION_(ID|REF)_/.test(name))
  return parts.length <= FIELDS && named && names.size === bound.length && bound.every(({ name, value }) => {
    if (value === null) return false
    return name.endsWith(':0') ? isBoundAction(value, names.has(name.replace(/0$/, '1'))) : isCall(value)
  })
}

function isBoundAction(text: string, hasArguments: boolean): boolean {
  const action = parse(text)
  if (typeof action !== 'object' || action === null || !('id' in action) || !('bound' in action)) return false
  const { id, bound, ...more } = action
  return typeof id === 'string' && !id.startsWith('$') && (bound === null || (bound === '$@1' && hasArguments)) && Object.keys(more).length === 0
}

function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return knownText.test(value)
  if (typeof value !== 'object' || value === null) return true
  return depth < DEPTH && Object.values(value).every((each) => isPlain(each, depth + 1))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
