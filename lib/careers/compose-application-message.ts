import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { type CareersMessageName, careersMessageNames } from '#lib/mail/careers-message-names.ts'
import { mailShop } from '#lib/mail/mail-shop.ts'
import { renderCareersMail } from '#lib/mail/render-careers-message.ts'
import type { RenderedMail } from '#lib/mail/render-template.tsx'
import type { CareersFacts } from '#lib/mail/templates/careers/careers-facts.ts'
import type { Message } from '#lib/messages/deliver-message.ts'
import { NotNeeded } from '#lib/messages/not-needed.ts'
import { formatPhone } from '#lib/text/format-phone.ts'
import { applicationPath } from './application-link.ts'
import { awaitedAnswer } from './consent/awaited-answer.ts'
import { givenTexts } from './given-texts.ts'
import { freeSlots } from './interviews/free-slots.ts'
import { interviewIcs } from './interviews/interview-ics.ts'

/** Writes the letter of an outbox row to a candidate. Throws NotNeeded when the application, or what the letter is about, is gone. */
export async function composeApplicationMail({ template, applicationId, aboutId }: Message): Promise<RenderedMail> {
  const name = careersMessageNames.find((known) => known === template)
  if (!name || applicationId === null) throw new Error(`${template} is no letter to a candidate`)
  return writers[name](applicationId, aboutId ?? none)
}

/** Whether a message is one of these. */
export function isApplicationMessage({ applicationId }: Pick<Message, 'applicationId'>): boolean {
  return applicationId !== null
}

const writers: Readonly<Record<CareersMessageName, (applicationId: string, aboutId: string) => Promise<RenderedMail>>> = {
  'application-received': async (id) => render('application-received', await received(id)),
  'application-letter': async (id, aboutId) => {
    const letter = await db.applicationLetter.findFirst({ where: { id: aboutId, applicationId: id }, select: { subject: true, body: true } })
    if (!letter) throw new NotNeeded('the letter is gone')
    return render('application-letter', { ...(await common(id)), ...letter })
  },
  'application-interview': interview,
  'application-withdrawn': async (id) => {
    const { stage, retainUntil } = await found(id)
    if (stage !== 'withdrawn' || retainUntil === null) throw new NotNeeded('the application is not withdrawn')
    return render('application-withdrawn', { ...(await common(id)), goesAt: retainUntil })
  },
  'application-ended': async (id) => {
    const { stage, retainUntil, vacancy, events } = await found(id)
    const end = events.find(({ kind }) => kind === 'contact_changed' || kind === 'consent_lapsed')
    if (stage !== 'withdrawn' || retainUntil === null || !end) throw new NotNeeded('the application has not ended so')
    const why = end.kind === 'contact_changed' ? 'contact' : 'consent'
    return render('application-ended', { ...(await common(id)), href: `${env.APP_URL}/careers/${vacancy.slug}`, goesAt: retainUntil, why })
  },
  'consent-ask': async (id) => {
    const awaited = await awaitedAnswer(db, id)
    if (!awaited) throw new NotNeeded('there is nothing to ask any more')
    const { href, ...rest } = await common(id)
    return render('consent-ask', { ...rest, href: `${href}#consent`, until: awaited.until })
  },
  'pool-ask': async (id) => {
    const entry = await db.talentPoolEntry.findUnique({ where: { applicationId: id }, select: { until: true, askedAt: true } })
    if (!entry?.askedAt) throw new NotNeeded('there is nothing to ask any more')
    const { href, ...rest } = await common(id)
    return render('pool-ask', { ...rest, href: `${href}#pool`, until: entry.until })
  },
}

function render<Name extends CareersMessageName>(name: Name, facts: CareersFacts<Name>): Promise<RenderedMail> {
  return renderCareersMail(name, facts, mailShop())
}

async function found(applicationId: string) {
  const application = await db.application.findUnique({ where: { id: applicationId }, include: { vacancy: { select: { title: true, slug: true } }, events: { orderBy: [{ happenedAt: 'desc' }, { id: 'desc' }], select: { kind: true } }, answers: { orderBy: { position: 'asc' } }, files: { orderBy: { id: 'desc' } } } })
  if (!application) throw new NotNeeded('the application is gone')
  return application
}

async function common(applicationId: string): Promise<{ vacancy: string; number: number; href: string }> {
  const { vacancy, number } = await found(applicationId)
  return { vacancy: vacancy.title, number, href: `${env.APP_URL}${applicationPath(applicationId)}` }
}

async function received(applicationId: string): Promise<CareersFacts<'application-received'>> {
  const { surname, givenName, patronymic, phone, email, cvLink, letter, answers, files, subjectId, stage } = await found(applicationId)
  if (stage === 'withdrawn') throw new NotNeeded('the application is withdrawn')
  const sent = [
    ['Имя', [surname, givenName, patronymic].filter(Boolean).join(' ')],
    ['Телефон', formatPhone(phone)],
    ['Почта', email],
    ...files.map(({ name }) => ['Резюме', name] as const),
    ...(cvLink === null ? [] : [['Ссылка', cvLink] as const]),
  ] as const
  return { ...(await common(applicationId)), sent, letter, answers, consents: await givenTexts(db, subjectId) }
}

async function interview(applicationId: string, interviewId: string): Promise<RenderedMail> {
  const meeting = await db.interview.findFirst({ where: { id: interviewId, applicationId }, include: { slots: true } })
  if (!meeting || meeting.state === 'held') throw new NotNeeded('the interview is over or gone')
  const { state, kind, place, minutes, startsAt } = meeting
  const facts = await common(applicationId)
  const mail = await render('application-interview', { ...facts, state, kind, place, minutes, startsAt, slots: state === 'offered' ? await freeSlots(db, meeting) : [] })
  const calendar = interviewIcs({ ...meeting, vacancy: facts.vacancy, number: facts.number })
  if (calendar === null) return mail
  const method = state === 'cancelled' ? 'CANCEL' : 'PUBLISH'
  return { ...mail, attachments: [{ filename: 'sobesedovanie.ics', content: calendar, contentType: `text/calendar; charset=utf-8; method=${method}` }] }
}

/** The id of nobody and nothing. */
const none = '00000000-0000-0000-0000-000000000000'
