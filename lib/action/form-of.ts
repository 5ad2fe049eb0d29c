/** The form that an action was given. Actions are open doors: whoever calls one without a form sends an empty one. */
export function formOf(given: unknown): FormData {
  return given instanceof FormData ? given : new FormData()
}
