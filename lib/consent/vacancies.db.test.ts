import { describe, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { someEmail, statesOf, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeApplication, TALENT_POOL, VACANCIES } from '#lib/test-support/make-application.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { campaignCells } from '#lib/marketing/campaigns/cells.ts'
import { consentMatrix } from './consent-matrix.ts'
import { setConsent } from './set-consent.ts'
import { setSubscription, unsubscribe } from './set-subscription.ts'
import { subscriptionToken } from './subscription-token.ts'

const stageOf = async (id: string) => (await db.application.findUniqueOrThrow({ where: { id }, select: { stage: true } })).stage

describe('an application rests on a consent of its own, and the talent pool on another §4.1.12 §6.1.4', () => {
  test('the first is given without the second, and each by its own text', async () => {
    const email = someEmail()
    await makeApplication({ email })
    expect(await statesOf('email', email)).toEqual({ vacancies: 'confirmed*' })
    const both = someEmail()
    await makeApplication({ email: both, agreesToPool: true })
    expect(await statesOf('email', both)).toEqual({ vacancies: 'confirmed*', 'talent-pool': 'confirmed*' })
    const texts = await db.consentCurrent.findMany({ where: { purpose: { in: ['vacancies', 'talent-pool'] } }, distinct: ['textVersionId'], select: { textVersionId: true } })
    expect(texts).toHaveLength(2)
  })

  test('who takes it back is no candidate any more; the talent pool goes on by its own', async () => {
    const { personId, email } = await makeCustomer()
    const { id } = await makeApplication({ email, personId, agreesToPool: true })
    expect((await consentMatrix(personId)).find(({ purpose }) => purpose === 'vacancies')).toMatchObject({ state: 'confirmed', live: true })
    await setConsent(personId, { ...VACANCIES, token: null }, visit('/account/communications'))
    expect(await stageOf(id)).toBe('withdrawn')
    expect(await statesOf('email', email)).toEqual({ vacancies: 'withdrawn', 'talent-pool': 'confirmed*' })
  })

  test('one press that ends all letters ends no application; its own switch does', async () => {
    const { id, subjectId, email } = await makeApplication({ agreesToPool: true })
    const token = (await subscriptionToken(db, subjectId, 'email')) ?? ''
    expect(await unsubscribe(token, visit())).toBe(1)
    expect(await statesOf('email', email)).toEqual({ vacancies: 'confirmed*', 'talent-pool': 'withdrawn' })
    expect(await stageOf(id)).toBe('received')
    expect(await setSubscription({ token, ...VACANCIES, consent: null }, visit())).toEqual({ waits: false, withdrew: true })
    expect(await stageOf(id)).toBe('withdrawn')
  })

  test('neither is asked for in the preference centre, where nothing would come of it', async () => {
    const { personId } = await makeCustomer()
    for (const cell of [VACANCIES, TALENT_POOL]) {
      expect(await outcome(setConsent(personId, { ...cell, token: await tokenOf('communications', cell) }, visit()))).toBe('consent-forged')
      expect(await outcome(setConsent(personId, { ...cell, token: await tokenOf('vacancy', cell) }, visit()))).toBe('consent-forged')
    }
  })

  test('no campaign rests on either §4.1.9', async () => {
    const purposes = (await campaignCells()).map(({ purpose }) => purpose)
    expect(purposes).not.toContain('vacancies')
    expect(purposes).not.toContain('talent-pool')
  })
})
