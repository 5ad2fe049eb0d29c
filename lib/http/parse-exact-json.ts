/** What a text says as JSON, null if it is none. Whole numbers beyond 2 ** 53 stay the digits they were sent as, in a string: numbers of other people's records are such. */
export function parseExactJson(text: string): unknown {
  try {
    return JSON.parse(text, exact)
  } catch {
    return null
  }
}

function exact(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source
  return typeof value === 'number' && !Number.isSafeInteger(value) && source !== undefined && /^-?\d+$/.test(source) ? source : value
}
