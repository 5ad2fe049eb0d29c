import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { deskActions } from './desk-actions.ts'

const folder = path.resolve(import.meta.dirname, '../../..', process.env.NEXT_DIST_DIR || '.next')
const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'))

const pages = z.record(z.string(), z.string())
const references = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) })),
})

export type BuiltAction = { readonly name: string; readonly id: string; readonly route: string }

/** Every address that the built shop answers: «/account/orders/[number]». */
export function builtRoutes(): string[] {
  return [...new Set(Object.values(pages.parse(readJson('app-path-routes-manifest.json'))))].filter((route) => !route.startsWith('/_')).toSorted()
}

/** Every server action of the built shop: «lib/checkout/actions.ts#placeOrder», the id it is called by, and a route that takes the call. */
export function builtActions(): BuiltAction[] {
  const routeOf = pages.parse(readJson('app-path-routes-manifest.json'))
  const { node } = references.parse(readJson('server/server-reference-manifest.json'))
  return Object.entries(node)
    .map(([id, { filename, exportedName, workers }]) => {
      const route = Object.keys(workers).flatMap((worker) => routeOf[worker.replace(/^app/, '')] ?? []).find((each) => !each.startsWith('/_'))
      return { name: `${filename}#${exportedName}`, id, route: route ?? '/' }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** The actions that are not the staff's. */
export function shopActions(): BuiltAction[] {
  return builtActions().filter(({ name }) => !(name in deskActions))
}
