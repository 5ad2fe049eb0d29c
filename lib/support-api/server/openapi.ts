import * as z from 'zod'
import { bonuses } from '../schema/bonuses.ts'
import { campaign } from '../schema/campaigns.ts'
import { cart } from '../schema/carts.ts'
import { clock } from '../schema/clock.ts'
import { consents } from '../schema/consents.ts'
import { plan } from '../schema/faults.ts'
import { drained, job } from '../schema/jobs.ts'
import { letter, shortMessage } from '../schema/mail.ts'
import { order } from '../schema/orders.ts'
import { person, personTraits } from '../schema/people.ts'
import { product } from '../schema/products.ts'
import { promoCode } from '../schema/promo-codes.ts'
import { review } from '../schema/reviews.ts'
import type { Call } from './call.ts'

const failure = z.object({ error: z.string().meta({ description: 'one sentence that says what to do' }), fields: z.record(z.string(), z.string()) })

/** What has a name of its own in the document. */
const named: Readonly<Record<string, z.ZodType>> = {
  Person: person, PersonTraits: personTraits, Consents: consents, Bonuses: bonuses, Product: product, PromoCode: promoCode, Cart: cart, Order: order, Review: review,
  Campaign: campaign, Letter: letter, ShortMessage: shortMessage, Clock: clock, Plan: plan, Drained: drained, Job: job, Failure: failure,
}

const about = `Lets end-to-end tests of any language prepare a shop, sign in, read its post, move its clock and let its services fail. Everything is done by the shop's own commands. Only while TEST_SUPPORT=1,
never with SHOP_MODE=live, on this machine alone (TEST_SUPPORT_HOST names one more host), and never for a page of another site. Sums are kopecks, times UTC.

The clock is that of all processes of the shop. What the database itself dates or waits for goes by its own clock, which nobody moves: the gate of messages (hours of the night, leases), the start of a job
(POST /jobs/drain runs what is due by the shop's clock), the hours after which a lock counts as abandoned.

Carriers take parcels: the shop asks them nothing, so there is no fault of a courier.`

/** The document of these calls: OpenAPI 3.1, made of the very schemas that read what is asked and check what is answered. */
export function openApiOf(calls: readonly Call[], url: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const each of calls) (paths[each.path] ??= {})[each.method.toLowerCase()] = operationOf(each)
  return {
    openapi: '3.1.1',
    info: { title: 'Smart Tracker: Support API', version: '1', description: about },
    servers: [{ url }],
    paths,
    components: { schemas: Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, jsonSchema(schema, name === 'PersonTraits' ? 'input' : 'output', true)])) },
  }
}

function operationOf({ method, path, summary, status, params, query, body, answer }: Call): Record<string, unknown> {
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query')]
  const refused = { description: 'Refused: one sentence, and the fields it is about', content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } } }
  return {
    operationId: [method.toLowerCase(), ...path.split(/[/{}.]+/).filter((part) => part !== '')].join('-'),
    summary,
    tags: [path.split('/')[1] ?? ''],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: !body.safeParse({}).success, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } }),
    responses: { [status]: { description: 'Done', content: { 'application/json': { schema: jsonSchema(answer, 'output') } } }, '4XX': refused, '5XX': refused },
  }
}

function parametersOf(schema: z.ZodObject, where: 'path' | 'query'): Record<string, unknown>[] {
  const { properties = {}, required = [] } = jsonSchema(schema, 'output') as { properties?: Record<string, Record<string, unknown>>; required?: string[] }
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name, in: where, required: where === 'path' || (required.includes(name) && !('default' in rest)), ...(description !== undefined && { description }), schema: rest,
  }))
}

/** `whole`: the schema itself, though it has a name. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', whole = false): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema: made, path }) => {
      const name = Object.entries(named).find(([, each]) => Object.is(each, zodSchema))?.[0]
      if (name === undefined || (whole && path.length === 0)) return
      for (const key of Object.keys(made)) delete made[key as keyof typeof made]
      made.$ref = `#/components/schemas/${name}`
    },
  })
  return json
}
