import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { mailShop } from '#lib/mail/mail-shop.ts'
import { renderReviewMail } from '#lib/mail/render-review-message.ts'
import type { RenderedMail } from '#lib/mail/render-template.tsx'
import { type ReviewMessageName, reviewMessageNames } from '#lib/mail/review-message-names.ts'
import type { ReviewFacts } from '#lib/mail/templates/reviews/review-facts.ts'
import type { Message } from '#lib/messages/deliver-message.ts'
import { NotNeeded } from '#lib/messages/not-needed.ts'
import { reportPath } from '#lib/review-reports/report-link.ts'
import { shownName, shownPseudonym } from '#lib/reviews/shown-name.ts'
import { reasonText } from './reason-text.ts'

/** Whether a message is a letter about a review. */
export function isReviewMessage({ template }: Pick<Message, 'template'>): boolean {
  return nameOf(template) !== undefined
}

/** Writes the letter of what is so when it goes. Throws NotNeeded when the review is gone, or somebody decided otherwise meanwhile: that has a letter of its own. */
export async function composeReviewMail({ template, aboutId }: Message): Promise<RenderedMail> {
  const name = nameOf(template)
  if (name === undefined || aboutId === null) throw new Error(`no letter about a review is called ${template}`)
  return writers[name](aboutId)
}

const nameOf = (template: string): ReviewMessageName | undefined => reviewMessageNames.find((name) => name === template)

/** Among the author's own reviews. */
const ownPlace = () => `${env.APP_URL}/account/reviews`

/** Where everybody reads it. */
const shownAt = (slug: string, id: string) => `${env.APP_URL}/product/${slug}/reviews#review-${id}`

const objectHref = () => `${env.APP_URL}/account/requests/claims/new`

const writers: Readonly<Record<ReviewMessageName, (id: string) => Promise<RenderedMail>>> = {
  'review-published': async (id) => {
    const { product, signedAs } = await reviewOf(id, 'published')
    return render('review-published', { product: product.name, href: shownAt(product.slug, id), signedAs })
  },
  'review-declined': async (id) => {
    const { product, reason, reasonWords } = await reviewOf(id, 'declined')
    return render('review-declined', { product: product.name, href: ownPlace(), reason: reasonText(reason), words: reasonWords ?? '' })
  },
  'review-answered': async (id) => {
    const { product, answer } = await reviewOf(id, 'published')
    if (answer === null) throw new NotNeeded('the answer was withdrawn')
    return render('review-answered', { product: product.name, href: shownAt(product.slug, id), answer })
  },
  'review-removed': async (id) => {
    const { product, reason, reasonWords, reports } = await reviewOf(id, 'removed')
    return render('review-removed', { product: product.name, href: ownPlace(), reason: reasonText(reason), words: reasonWords ?? '', complained: reports.length > 0, objectHref: objectHref() })
  },
  'review-report-decided': async (id) => {
    const report = await db.reviewReport.findUnique({ where: { id }, select: { number: true, state: true, decisionWords: true, review: { select: { product: { select: { name: true } } } } } })
    if (!report || report.state === 'open') throw new NotNeeded('the complaint is gone')
    const { number, state, decisionWords, review } = report
    return render('review-report-decided', { product: review.product.name, href: `${env.APP_URL}${reportPath(id)}`, number, upheld: state === 'upheld', words: decisionWords ?? '', objectHref: objectHref() })
  },
}

function render<Name extends ReviewMessageName>(name: Name, facts: ReviewFacts<Name>): Promise<RenderedMail> {
  return renderReviewMail(name, facts, mailShop())
}

async function reviewOf(id: string, state: 'published' | 'declined' | 'removed') {
  const review = await db.review.findUnique({
    where: { id },
    select: {
      state: true, reason: true, reasonWords: true, answer: true, pseudonym: true, personId: true, moderatedAt: true, person: { select: { surname: true, givenName: true } }, product: { select: { name: true, slug: true } },
      reports: { where: { state: 'upheld' }, select: { id: true, decidedAt: true } },
    },
  })
  if (!review || review.state !== state) throw new NotNeeded('the review is another by now')
  const [consent] = await db.$queryRaw<{ named: boolean }[]>`
    SELECT EXISTS (SELECT FROM consent_live c JOIN subjects s ON s.id = c.subject_id WHERE s.person_id = ${review.personId}::uuid AND c.purpose = 'publish-name' AND c.channel = 'site') AS named`
  return { ...review, signedAs: consent?.named ? shownName(review.person) : shownPseudonym(review), reports: review.reports.filter(({ decidedAt }) => decidedAt?.getTime() === review.moderatedAt?.getTime()) }
}
