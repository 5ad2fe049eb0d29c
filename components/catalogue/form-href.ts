/**
 * The address that a GET form with this action ends at, without the fields that say nothing (empty ones, the usual order)
 * and without the spaces of «7 000».
 */
export function formHref(action: string, fields: FormData): string {
  const params = new URLSearchParams()
  for (const [name, value] of fields) {
    const text = typeof value === 'string' ? value.replaceAll(/\s/g, '') : ''
    if (text && !(name === 'sort' && text === 'popular')) params.append(name, text)
  }
  return params.size > 0 ? `${action}/filter?${params}` : action
}
