/** The gateway is away, fails or does not answer in time. */
export class SmsGatewayFailed extends Error {
  /** The request may have reached it: then it may have the message already. */
  readonly begun: boolean

  constructor(message: string, begun: boolean, cause?: unknown) {
    super(message, { cause })
    this.name = 'SmsGatewayFailed'
    this.begun = begun
  }
}
