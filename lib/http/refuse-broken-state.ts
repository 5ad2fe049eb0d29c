import * as z from 'zod'

// As `flightRouterStateSchema` of Next has it.
const kind = z.templateLiteral([z.enum(['c', 'd']), z.enum(['', 'i(.)', 'i(..)', 'i(...)', 'i(..)(..)'])]).or(z.literal('oc'))
const segment = z.union([z.string(), z.tuple([z.string(), z.string(), kind, z.array(z.string()).nullable()])])
const address = z.tuple([z.string(), z.string()]).nullish()
const request = z.enum(['refetch', 'inside-shared-layout', 'metadata-only']).nullish()
const state: z.ZodType = z.tuple([segment, z.lazy(() => z.record(z.string(), state)), address, request, z.number().nullish(), z.string().optional()])

/** 400 when the browser's router is said to be where no router can be: Next answers that 500. Undefined when Next may have it. */
export function refuseBrokenState(headers: Headers): Response | undefined {
  const told = headers.get('next-router-state-tree')
  if (told === null || !headers.has('rsc') || isState(told)) return undefined
  return new Response('This state of a router cannot be read.', { status: 400, headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } })
}

function isState(text: string): boolean {
  try {
    return state.safeParse(JSON.parse(decodeURIComponent(text))).success
  } catch {
    return false
  }
}
