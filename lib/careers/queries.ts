import { unstable_cache } from 'next/cache'
import { cookies } from 'next/headers'
import { heldProof } from '#lib/accounts/queries.ts'
import { currentCustomer } from '#lib/auth/current-customer.ts'
import { LIFETIME, tags } from '#lib/cache/cache.ts'
import { now } from '#lib/clock/clock.ts'
import { personContacts } from '#lib/consent/person-contacts.ts'
import { consentWidgets } from '#lib/consent/queries.ts'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { db } from '#lib/db/db.ts'
import { livingProof } from '#lib/proofs/living-proof.ts'
import { applicationOfToken } from './application-link.ts'
import { CV_COOKIE } from './files/cv-token.ts'
import { looseFile } from './files/loose-file.ts'
import { type ApplicationView, readApplication } from './read-application.ts'
import { readClosedSlugs, readOpenVacancies, readVacancy } from './read-vacancies.ts'
import type { VacancyCard, VacancyView } from './types.ts'

// What pages call: kept under the tag `careers` until a vacancy changes, opens or closes.

/** The vacancies that may be answered now, by team. */
export function getOpenVacancies(): Promise<VacancyCard[]> {
  return cached(['open'], () => readOpenVacancies(now()))
}

/** A vacancy that is or was published; null for a draft and for an address that never was one. */
export function getVacancy(slug: string): Promise<VacancyView | null> {
  return cached(['vacancy', slug], () => readVacancy(slug, now()))
}

/** The addresses that answer 410. */
export function getClosedSlugs(): Promise<string[]> {
  return cached(['closed'], () => readClosedSlugs(now()))
}

function cached<T>(key: string[], read: () => Promise<T>): Promise<T> {
  return unstable_cache(read, ['careers', ...key], { tags: [tags.careers, tags.everything], revalidate: LIFETIME })()
}

/** A CV that this browser has uploaded and not sent. `cv`: the signed token for the form. */
export type WaitingCv = { readonly cv: string; readonly name: string; readonly bytes: number }

/** The form of a vacancy, as the page of this request shows it. */
export type ApplyView = {
  /** As the database has it now; null when it may not be answered. */
  readonly vacancy: VacancyView | null
  readonly widgets: readonly ConsentWidget[]
  readonly cv: WaitingCv | null
  /** What stands in the fields of whoever is signed in. */
  readonly known: Readonly<Record<string, string>>
  /** The e-mail that needs no code: proved by whoever is signed in within the last six months. */
  readonly proved: string | null
}

/** What the form needs: the vacancy as it is this moment, the two boxes, an uploaded CV, and what a signed-in customer need not type. */
export async function getApplyView(slug: string): Promise<ApplyView> {
  const [vacancy, widgets, cv, customer] = await Promise.all([readVacancy(slug, now()), consentWidgets('vacancy'), getWaitingCv(), currentCustomer()])
  return { vacancy: vacancy?.open ? vacancy : null, widgets, cv, known: customer ? await knownOf(customer.personId) : {}, proved: customer ? await provedOf(customer.personId) : null }
}

/** The CV that this browser has uploaded and not sent. */
export async function getWaitingCv(): Promise<WaitingCv | null> {
  const cv = (await cookies()).get(CV_COOKIE)?.value
  const file = await looseFile(cv)
  return file && cv ? { cv, name: file.name, bytes: file.bytes } : null
}

async function knownOf(personId: string): Promise<Record<string, string>> {
  const { surname, givenName, patronymic, contacts } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { surname: true, givenName: true, patronymic: true, contacts: { where: { verifiedAt: { not: null } }, select: { kind: true, value: true } } },
  })
  const of = (kind: string) => contacts.find((point) => point.kind === kind)?.value ?? ''
  return { surname, givenName, patronymic: patronymic ?? '', email: of('email'), phone: of('mobile') }
}

async function provedOf(personId: string): Promise<string | null> {
  const { contacts, proved } = await personContacts(db, personId)
  return proved.email === undefined ? null : (contacts.email ?? null)
}

/** Where the code of an answer went; null when there is nothing (more) to enter. */
export async function getApplying(): Promise<{ readonly contact: string } | null> {
  const held = await heldProof()
  const proof = held && (await livingProof(held.proofId))
  return proof?.purpose === 'apply' && proof.contact ? { contact: proof.contact } : null
}

/** The application of a signed link; null for a token that is not ours, and when it is gone. */
export async function getApplication(token: string): Promise<ApplicationView | null> {
  const id = applicationOfToken(token)
  return id === null ? null : readApplication(id)
}
