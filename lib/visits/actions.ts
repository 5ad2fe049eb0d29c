'use server'

import { cookies } from 'next/headers'
import { action } from '#lib/action/action.ts'
import { currentVisit } from '#lib/consent/queries.ts'
import { env } from '#lib/env.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { allowCounter } from './allow-counter.ts'
import { CHOICE_COOKIE, CHOICE_LIFE, deviceOf, REFUSED } from './choice-cookie.ts'
import { refuseCounter } from './refuse-counter.ts'
import { choiceSchema } from './schema.ts'

/** Allows the counter in this browser, or takes that back (3.4). The browser remembers it in the cookie `choice`. */
export const setCounter = action(choiceSchema, async ({ token }) => {
  const visit = await currentVisit('/privacy/cookies')
  await takeTries(['choice:address', visit.address])
  const jar = await cookies()
  const known = deviceOf(jar.get(CHOICE_COOKIE)?.value)
  const allowed = token === null ? null : await allowCounter(token, known, visit)
  if (token === null) await refuseCounter(known, visit)
  jar.set(CHOICE_COOKIE, allowed ?? REFUSED, {
    // The page shows the banner or not, and counts or not: scripts have to see it.
    httpOnly: false,
    sameSite: 'lax',
    secure: env.APP_URL.startsWith('https://'),
    path: '/',
    maxAge: CHOICE_LIFE,
  })
  return { allowed: allowed !== null }
})
