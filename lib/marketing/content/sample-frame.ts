import { env } from '#lib/env.ts'
import type { SampleFrame } from './measure-sms.ts'
import { withoutScheme } from './personalise.ts'

/** The frame of an SMS of this shop with addresses as long as they get: ten thousand campaigns, a hundred links, a code of 32 characters. */
export function sampleFrame(): SampleFrame {
  return { appUrl: env.APP_URL, demo: env.SHOP_MODE === 'demo', shortLink: withoutScheme(`${env.APP_URL}/r/7psa10`), optOut: withoutScheme(`${env.APP_URL}/s/${'x'.repeat(32)}`) }
}
