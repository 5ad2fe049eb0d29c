/** What the parts of a payload are called in the register: `receipt.customer.email` -> `email`; null for what tells nothing of anybody. */
export type FieldNames = Readonly<Record<string, string | null>>

/**
 * The fields a payload discloses, from what is really in it: a part without a name is called by its own path, which stands in no
 * whitelist, so that a new part of a payload is refused until somebody has thought about it. Absent values disclose nothing.
 */
export function fieldsOf(payload: unknown, names: FieldNames): string[] {
  return [...new Set(partsOf(payload, '').flatMap((part) => nameOf(part, names)))].toSorted()
}

function nameOf(part: string, names: FieldNames): string[] {
  for (let path = part; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const name = names[path]
    if (name !== undefined) return name === null ? [] : [name]
  }
  return [part]
}

function partsOf(value: unknown, path: string): string[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((entry) => partsOf(entry, path))
  if (typeof value !== 'object' || value instanceof Uint8Array) return [path]
  return Object.entries(value).flatMap(([key, entry]) => partsOf(entry, path === '' ? key : `${path}.${key}`))
}
