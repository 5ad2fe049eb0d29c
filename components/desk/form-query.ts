/** The query string of a form; fields that are empty stay out. */
export function formQuery(form: FormData): string {
  const query = new URLSearchParams()
  for (const [name, value] of form) if (typeof value === 'string' && value.trim() !== '') query.append(name, value.trim())
  return query.toString()
}
