import { randomUUID } from 'node:crypto'
import { db } from '#lib/db/db.ts'
import { answerQuestion } from '#lib/questions-desk/answer-question.ts'
import { declineQuestion } from '#lib/questions-desk/decline-question.ts'
import { receiveQuestion } from '#lib/questions/receive-question.ts'
import { someEmail } from './consent.ts'
import { makeVariant } from './make-variant.ts'

type Asked = {
  readonly productId?: string
  readonly text?: string
  /** Whoever asks: a person, or a guest who has proved this e-mail. */
  readonly personId?: string
  readonly email?: string
  readonly hidden?: boolean
}

export type MadeQuestion = { readonly id: string; readonly number: number; readonly productId: string; readonly slug: string; readonly subjectId: string; readonly email: string; readonly text: string }

/** Somebody has asked about a product now, a guest with a proved e-mail where nobody is named. */
export async function makeQuestion({ productId, text = 'Можно ли плавать с этими часами?', personId, email = someEmail(), hidden = false }: Asked = {}): Promise<MadeQuestion> {
  const about = productId ?? (await makeVariant()).productId
  const { number, slug } = await db.$transaction((tx) => receiveQuestion(tx, personId === undefined ? { email } : { personId }, { productId: about, text, hidden }))
  const { id, subjectId } = await db.productQuestion.findUniqueOrThrow({ where: { number }, select: { id: true, subjectId: true } })
  if (subjectId === null) throw new Error('a question is somebody’s')
  return { id, number, productId: about, slug, subjectId, email, text }
}

type Given = { readonly answer?: string; readonly shownText?: string | null }

/** The shop has answered it; `shownText` null: to its asker alone. */
export async function answerIt({ number }: { readonly number: number }, { answer = 'Да, до 50 метров.', shownText = 'Можно ли плавать?' }: Given = {}): Promise<void> {
  const { revision } = await db.productQuestion.findUniqueOrThrow({ where: { number }, select: { revision: true } })
  await answerQuestion({ number, revision, answer, publish: shownText !== null, shownText: shownText ?? '' }, { personId: randomUUID() })
}

export async function declineIt({ number }: { readonly number: number }, reason: 'spam' | 'personal' | 'off_topic' = 'off_topic'): Promise<void> {
  const { revision } = await db.productQuestion.findUniqueOrThrow({ where: { number }, select: { revision: true } })
  await declineQuestion({ number, revision, reason }, { personId: randomUUID() })
}
