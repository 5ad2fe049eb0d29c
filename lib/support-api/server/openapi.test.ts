import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { supportCalls } from '../calls.ts'
import { openApiOf } from './openapi.ts'

/** What OpenAPI 3.1 says of the parts that are used here; anything else fails. */
const schemaObject = z.looseObject({})
const content = z.strictObject({ 'application/json': z.strictObject({ schema: schemaObject }) })
const operation = z.strictObject({
  operationId: z.string(),
  summary: z.string().min(5),
  tags: z.array(z.string()),
  parameters: z.array(z.strictObject({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), description: z.string().optional(), schema: schemaObject })).optional(),
  requestBody: z.strictObject({ required: z.boolean(), content }).optional(),
  responses: z.record(z.string().regex(/^(20[01]|[45]XX)$/), z.strictObject({ description: z.string().min(1), content })),
})
const openApi = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.url() })),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation)),
  components: z.strictObject({ schemas: z.record(z.string().regex(/^[A-Z]\w+$/), schemaObject) }),
})

const calls = supportCalls()
const text = JSON.stringify(openApiOf(calls, 'http://localhost:3000/api/test-support'))
const document = openApi.parse(JSON.parse(text))
const operationsOf = ({ paths }: z.output<typeof openApi>) =>
  Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, each]) => ({ path, method, ...each })))
const operations = operationsOf(document)

/** Every JSON schema of the document, and where it stands. */
function schemasOf(whole: z.output<typeof openApi>): (readonly [name: string, schema: object])[] {
  return [
    ...Object.entries(whole.components.schemas),
    ...operationsOf(whole).flatMap(({ path, method, requestBody, responses, parameters = [] }) => [
      ...(requestBody ? [[`${method} ${path} body`, requestBody.content['application/json'].schema] as const] : []),
      ...Object.entries(responses).map(([status, response]) => [`${method} ${path} ${status}`, response.content['application/json'].schema] as const),
      ...parameters.map(({ name, schema }) => [`${method} ${path} ${name}`, schema] as const),
    ]),
  ]
}

describe('the document', () => {
  test('names every call once', () => {
    expect(operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`).toSorted()).toEqual(calls.map(({ path, method }) => `${method} ${path}`).toSorted())
    const ids = operations.map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('refers to nothing that it has not', () => {
    const referred = new Set(Array.from(text.matchAll(/"\$ref":"([^"]+)"/g), ([, ref = '']) => ref))
    expect([...referred].filter((ref) => !(ref.replace('#/components/schemas/', '') in document.components.schemas))).toEqual([])
    expect(referred.has('#/components/schemas/Person')).toBe(true)
  })

  test('each place of an address has its parameter, and no other', () => {
    for (const { path, parameters = [] } of operations) {
      const places = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name)
      expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(places)
    }
  })

  test('is made of JSON schemas that can be read back', () => {
    const local = JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as z.output<typeof openApi>
    const unreadable = schemasOf(local).filter(([, schema]) => {
      try {
        z.fromJSONSchema({ ...schema, $defs: local.components.schemas })
        return false
      } catch {
        return true
      }
    })
    expect(unreadable.map(([name]) => name)).toEqual([])
    expect(schemasOf(local).length).toBeGreaterThan(80)
  })

  test('says what is left out and what is needed', () => {
    const people = document.paths['/people']?.post
    expect(people?.requestBody).toMatchObject({ required: false, content: { 'application/json': { schema: { additionalProperties: false, properties: { persona: { default: 'anna' } } } } } })
    expect(document.paths['/jobs/fail']?.post?.requestBody).toMatchObject({ required: true, content: { 'application/json': { schema: { required: ['name'] } } } })
    expect(document.paths['/consents']?.get?.parameters).toMatchObject([{ name: 'contact', in: 'query', required: true }])
    expect(document.paths['/mail']?.get?.parameters?.every(({ required }) => !required)).toBe(true)
  })
})
