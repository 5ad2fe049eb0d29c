import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request as send } from 'node:http'
import { expect, test } from '@playwright/test'
import { freePort, isFree } from '#lib/cli/ports.ts'
import { answers } from '#lib/cli/process/answers.ts'
import { spawnNode } from '#lib/cli/process/run-node.ts'
import { servicesOf } from '#lib/cli/start/services.ts'
import { parseEnv } from '#lib/env.ts'

const paths = ['people', 'openapi.json', 'clock', 'jobs/drain'] as const
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

test('без переключателя магазин, собранный для работы, отвечает как на любой адрес, которого нет, и никто не слушает', async () => {
  const { DATABASE_URL = '' } = process.env
  const port = await freePort()
  const supportPort = await freePort()
  const off = { PORT: String(port), APP_URL: `http://localhost:${port}`, TEST_SUPPORT: '0', TEST_SUPPORT_PORT: String(supportPort) }
  const services = servicesOf(parseEnv({ ...process.env, ...off }), { web: DATABASE_URL, worker: DATABASE_URL }, false)
  expect(services.map(({ name }) => name)).not.toContain('the Support API')
  expect(services.some(({ env }) => env?.NODE_OPTIONS)).toBe(false)
  const [site] = services
  const child = spawnNode(site?.args ?? [], { ...site?.env, ...off, NODE_OPTIONS: undefined })
  try {
    await expect.poll(() => answers(`http://localhost:${port}/api/health`), { timeout: 30_000, intervals: [100] }).toBe(true)
    const ask = async (method: string, path: string) => {
      const answer = await fetch(`http://localhost:${port}${path}`, { method })
      return [answer.status, answer.headers.get('content-type'), await answer.text()]
    }
    for (const method of methods) {
      // The page of what is not there is drawn anew when the shop has just started: both are asked until it is.
      for (const path of paths) await expect(async () => expect([method, path, ...(await ask(method, `/api/test-support/${path}`))]).toEqual([method, path, ...(await ask(method, '/api/net-takogo'))])).toPass({ timeout: 10_000 })
      expect((await ask(method, '/api/test-support/people'))[0]).toBe(404)
    }
    expect(await isFree(supportPort, '127.0.0.1')).toBe(true)
  } finally {
    child.kill()
    await once(child, 'exit')
  }
})

test('живой магазин с переключателем не начинает работать', async () => {
  const log = test.info().outputPath('start.log')
  const child = spawnNode(['lib/cli/start.ts'], { SHOP_MODE: 'live', TEST_SUPPORT: '1' }, { log })
  expect(await once(child, 'exit')).toEqual([1, null])
  expect(readFileSync(log, 'utf8')).toMatch(/^SHOP_MODE=live refuses TEST_SUPPORT: .*\n$/)
})

test('сайт ведёт дальше только программы: ни страницу чужого сайта, ни чужое имя этой машины', async ({ request, baseURL }) => {
  const here = baseURL ?? ''
  const foreign = await request.get('/api/test-support/clock', { headers: { origin: 'http://evil.example' } })
  expect([foreign.status(), (await foreign.json()).error]).toEqual([403, expect.stringContaining('http://evil.example')])
  expect((await request.get('/api/test-support/clock', { headers: { 'sec-fetch-site': 'cross-site' } })).status()).toBe(403)
  expect((await request.post('/api/test-support/people', { headers: { 'content-type': 'text/plain' }, data: '{}' })).status()).toBe(415)
  expect((await request.get('/api/test-support/clock', { headers: { 'x-test-support-host': 'evil.example' } })).status()).toBe(200)
  expect(await statusAs(here, 'evil.example')).toBe(403)
  expect(await statusAs(here, `localhost.evil.example:${new URL(here).port}`)).toBe(403)
  expect(await statusAs(here, new URL(here).host)).toBe(200)
})

/** A browser that was led here by a name of another's asks with that name. */
function statusAs(baseURL: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(baseURL)
    const asking = send({ host: hostname, port, path: '/api/test-support/clock', headers: { host, 'x-forwarded-host': 'localhost', 'x-test-support-host': 'localhost' } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asking.on('error', reject)
    asking.end()
  })
}
