/** The provider did not answer in time, or not intelligibly: whether it acted is unknown. */
export class ProviderUnreachable extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(`payment provider unreachable: ${what}`, options)
    this.name = 'ProviderUnreachable'
  }
}

/** The provider understood and said no. `code` is its own word («invalid_request»), `parameter` the field it blames. */
export class ProviderRefused extends Error {
  readonly status: number
  readonly code: string
  readonly parameter: string | null

  constructor(status: number, code: string, parameter: string | null, description: string) {
    super(`payment provider refused (${status} ${code}${parameter === null ? '' : `, ${parameter}`}): ${description}`)
    this.name = 'ProviderRefused'
    this.status = status
    this.code = code
    this.parameter = parameter
  }

  /** The request itself is wrong. Other refusals (credentials, rights) end when somebody mends the settings. */
  get isFinal(): boolean {
    return this.status === 400 || this.status === 404
  }
}
