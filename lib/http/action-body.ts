// What the body of a call of a server action may look like. Next decodes whatever comes and answers what it cannot decode with
// 500, as if the shop were broken; so what no page of ours sends is refused before.

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
export function isCallWithForm(parts: FormData): boolean {
  const names = [...parts.keys()].filter((name) => !name.startsWith('_'))
  const args = parts.get('0')
  return fewFields(parts) && names.length === 1 && typeof args === 'string' && isCall(args)
}

/** A form posted without scripts. Which action it names is Next's to check; here: whether what is bound to it can be read. */
export function isPlainForm(form: FormData): boolean {
  return fewFields(form) && [...form].every(([name, value]) => {
    if (!/^\$ACTION_[^:]*:/.test(name)) return true
    return typeof value === 'string' && (name.endsWith(':0') ? isBoundAction(value, name, form) : isCall(value))
  })
}

function isBoundAction(text: string, name: string, form: FormData): boolean {
  const action = parse(text)
  if (typeof action !== 'object' || action === null || !('id' in action) || !('bound' in action)) return false
  const { id, bound } = action
  return typeof id === 'string' && isPlain(id) && (bound === null || (bound === '$@1' && form.has(name.replace(/0$/, '1'))))
}

function fewFields(form: FormData): boolean {
  return [...form.keys()].length <= FIELDS
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
