import * as z from 'zod'

/** What lists of candidates are filtered by. `todo` are the heaps of the room «Сегодня». */
const schema = z.object({
  q: z.string().max(100).optional().catch(undefined),
  vacancy: z.uuid().optional().catch(undefined),
  stage: z.enum(['received', 'screening', 'interview', 'offer', 'hired', 'rejected', 'withdrawn']).optional().catch(undefined),
  todo: z.enum(['new', 'late', 'today', 'going']).optional().catch(undefined),
  /** Columns of the board that show more than their first cards: «received.2,offer.3» hundreds. */
  more: z.string().regex(/^[a-z]+\.\d{1,2}(,[a-z]+\.\d{1,2})*$/).optional().catch(undefined),
  view: z.enum(['board', 'list']).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

export type CandidateQuery = z.output<typeof schema>

/** What the address of a list asks for; what makes no sense is left out. */
export function readCandidateQuery(query: Readonly<Record<string, unknown>>): CandidateQuery {
  return schema.parse(query)
}

export const todoNames = { new: 'Новые', late: 'Ждут больше недели', today: 'Собеседования сегодня', going: 'Данные скоро исчезнут' } as const satisfies Readonly<Record<NonNullable<CandidateQuery['todo']>, string>>
