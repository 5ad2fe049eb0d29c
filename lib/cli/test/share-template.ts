import type { TestProject } from 'vitest/node'
import { dropOrphans, openTestServer } from './template-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: { readonly url: string; readonly template: string; readonly run: number }
  }
}

/** Before the integration tests: one server and one template for all of them. */
export default async function shareTemplate(project: TestProject): Promise<() => Promise<void>> {
  const { url, template, release } = await openTestServer()
  await dropOrphans(url)
  project.provide('testServer', { url, template, run: process.pid })
  return release
}
