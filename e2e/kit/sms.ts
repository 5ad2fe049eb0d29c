import { expect } from '@playwright/test'
import { listSms, type Sms } from '#lib/sms/gateway/queries.ts'

export type SmsInbox = typeof sms

/** The SMS that people have received. Recipients are numbers in E.164. */
export const sms = {
  /** The newest SMS to `recipient` whose text matches; waits for it. */
  async latest(recipient: string, text = /./): Promise<Sms> {
    let found: Sms | undefined
    await expect
      .poll(
        async () => {
          const { messages } = await listSms({ recipient })
          found = messages.find((message) => text.test(message.text))
          return found ? found.text : messages.map((message) => message.text)
        },
        { message: `an SMS to ${recipient}: ${text}`, timeout: 20_000, intervals: [100, 250, 500] },
      )
      .toMatch(text)
    if (found === undefined) throw new Error('unreachable')
    return found
  },

  /** The code of the newest SMS that has one; waits for it. */
  async code(recipient: string): Promise<string> {
    const code = /#(\d{6})$/.exec((await sms.latest(recipient, /#\d{6}$/)).text)?.[1]
    if (!code) throw new Error('unreachable')
    return code
  },

  /** All SMS to `recipient`, oldest first. */
  async texts(recipient: string): Promise<string[]> {
    const { messages } = await listSms({ recipient })
    return messages.map(({ text }) => text).reverse()
  },
}
