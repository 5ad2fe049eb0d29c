/** What a row of the vocabulary says, as an expression that finds it as whole words of a plain text. */
export function patternOf(said: string, flags = 'g'): RegExp {
  const body = said.replaceAll('*', '[a-z0-9а-я]*').replaceAll('^', '^ *')
  return new RegExp(`(?<![a-z0-9а-я_])(?:${body})(?![a-z0-9а-я])`, flags)
}

/** The same for a whole word. */
export function wordPattern(said: string): RegExp {
  return new RegExp(`^(?:${said.replaceAll('*', '[a-z0-9а-я]*')})$`)
}
