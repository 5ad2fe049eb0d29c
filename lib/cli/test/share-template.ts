import type { TestProject } from 'vitest/node'
import { dropDatabases, dropOrphans, openTestServer } from './template-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: { readonly url: string; readonly template: string; readonly run: number }
  }
}

/** Before the integration tests: one server and one template for all of them. After them: none of their databases. */
export default async function shareTemplate(project: TestProject): Promise<() => Promise<void>> {
  const { url, template, release } = await openTestServer()
  await dropOrphans(url)
  project.provide('testServer', { url, template, run: process.pid })
  return async () => {
    await dropDatabases(url, `test_${process.pid}_`)
    await release()
  }
}
