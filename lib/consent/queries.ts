import { headers } from 'next/headers'
import { unstable_cache } from 'next/cache'
import { currentClient, currentSession } from '#lib/auth/current-customer.ts'
import { LIFETIME, tags } from '#lib/cache/cache.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import * as matrix from './consent-matrix.ts'
import type { Visit } from './evidence.ts'
import { contactsOf } from './contacts-of.ts'
import { maskContact } from './mask-contact.ts'
import { askedElsewhere, type CollectionPoint, type ConsentCell, collectionPoints } from './purposes.ts'
import { readConfirmation } from './read-confirmation.ts'
import { readRows } from './read-rows.ts'
import { textsInForce } from './read-texts.ts'
import { subscriptionContact } from './subscription-token.ts'
import { textHref } from './text-href.ts'
import type { CheckpointLine, ConfirmationView, ConsentRow, ConsentWidget, SubscriptionView } from './types.ts'
import { widgetToken } from './widget-token.ts'
import { withoutTitle } from './without-title.ts'

/**
 * The boxes that are shown at a point: one for each text in force, empty. Kept under the tag `texts`, so that a static page may show them and
 * shows a new text when there is one.
 */
export async function consentWidgets(point: CollectionPoint): Promise<ConsentWidget[]> {
  const cells: readonly ConsentCell[] = collectionPoints[point]
  const texts = await unstable_cache(() => textsInForce(cells), ['consent', point], { tags: [tags.texts, tags.everything], revalidate: LIFETIME })()
  return texts.map(({ purpose, channel, versionId, number, title, text, hash }) => ({
    purpose, channel, title, text: withoutTitle(text, title), textNumber: number, href: textHref({ purpose, channel }, number),
    token: widgetToken({ purpose, channel, point, versionId, textHash: hash }),
  }))
}

/** Every consent of a person, see consent-matrix.ts. */
export function consentMatrix(personId: string): Promise<ConsentRow[]> {
  return matrix.consentMatrix(personId)
}

/** The preference centre of a signed link; null when there is none. */
export async function subscriptionOf(token: string): Promise<SubscriptionView | null> {
  const contact = await subscriptionContact(db, token)
  if (!contact) return null
  const { subjectId, channel, hash } = contact
  const value = (await contactsOf(db, [subjectId])).find((each) => each.hash === hash)?.value
  if (value === undefined) return null
  const cells = [...collectionPoints.communications, ...askedElsewhere].filter((cell) => cell.channel === channel)
  return { channel, contact: maskContact(value), rows: await readRows([subjectId], cells, (by) => (by === channel ? value : null), hash) }
}

/** What the link of a confirmation is about; null for a token that is not ours. Does nothing. */
export function confirmationOf(token: string): Promise<ConfirmationView | null> {
  return readConfirmation(token)
}

/** The last 400 checkpoints, the newest first: a year and more. */
export function ledgerCheckpoints(): Promise<CheckpointLine[]> {
  const read = async (): Promise<CheckpointLine[]> => {
    const taken = await db.consentCheckpoint.findMany({ orderBy: { id: 'desc' }, take: 400 })
    return taken.map(({ takenAt, position, events, subjects, ...rest }) => ({
      ...rest, takenAt: takenAt.toISOString(), position: String(position), events: String(events), subjects: String(subjects),
    }))
  }
  return unstable_cache(read, ['checkpoints'], { tags: [tags.policy, tags.everything], revalidate: LIFETIME })()
}

/** Who sends this form from which page: what evidence keeps of a request. `path`: the page of the form, where the browser does not say. */
export async function currentVisit(path: string): Promise<Visit> {
  const [given, client, session] = [await headers(), await currentClient(), await currentSession()]
  const referer = URL.parse(given.get('referer') ?? '')
  const url = referer?.origin === new URL(env.APP_URL).origin ? referer.pathname : path
  return { url, address: client.address, userAgent: given.get('user-agent'), sessionId: session?.sessionId ?? null, locale: 'ru' }
}
