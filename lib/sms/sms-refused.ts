/** The gateway understood and said no. */
export class SmsRefused extends Error {
  readonly status: number
  /** It is the number that it will not have, not the words or the sender. */
  readonly isAboutRecipient: boolean

  constructor(status: number, reason: string) {
    super(`the SMS gateway refused (${status}): ${reason}`)
    this.name = 'SmsRefused'
    this.status = status
    this.isAboutRecipient = /destination|recipient|subscriber|black.?list|stop.?list|абонент|получател/i.test(reason)
  }

  /** No to this message: number or text are wrong. Other refusals (key, balance, too many at once) end by waiting or by mended settings. */
  get isFinal(): boolean {
    return ![401, 402, 403, 408, 425, 429].includes(this.status)
  }
}
