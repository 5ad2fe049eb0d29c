/** What each control is: the clause of the policy that names its data (3.2), or in words why it holds nothing of a person. */
type Fields = Readonly<Record<string, string>>

export type FormRow = {
  readonly name: string
  /** Routes that have it, as in the table of routes; `*` stands for any part of one. */
  readonly pages: readonly string[]
  /** The purpose of the policy it collects for (3.1); null when it collects nothing. */
  readonly purpose: string | null
  /** Here somebody new tells something: the policy is linked within the form itself (152-FZ art. 18.1). */
  readonly linksPolicy?: true
  /** Only seen in the midst of something: after a code was asked for, by the link of a letter. */
  readonly step?: true
  /** Boxes that come as they were left, ticked or not. */
  readonly kept?: readonly string[]
  /** By the names of controls; `*` stands for any part of one. */
  readonly fields: Fields
}

const way = 'the page to go on to'
const choice = 'a choice of goods'
const row = 'which row the button is about'
const link = 'the token of the link that led here'
const code = 'a one-time code of ours'
const words = 'what goods are looked for by: kept nowhere'
const search = 'looks through what is on the page, and is sent nowhere'
const names = { surname: '3.2.1', givenName: '3.2.1', patronymic: '3.2.1' } as const
const contact = { contact: '3.2.3' } as const
const consents = { consents: '3.2.11' } as const
const address = { regionCode: '3.2.4', city: '3.2.4', postcode: '3.2.4', address: '3.2.4', isDefault: '3.2.4' } as const

/**
 * Every form of the shop (3.1) with all of its controls (3.2). The browser tests walk all pages: a form or a control that does not stand
 * here fails, and so does a row that no page has.
 */
export const formRegister: readonly FormRow[] = [
  // Where data are collected.
  { name: 'registration', pages: ['/sign-up'], purpose: 'account', linksPolicy: true, fields: { ...contact, ...names, password: '3.2.7', next: way, ...consents } },
  {
    name: 'checkout', pages: ['/checkout'], purpose: 'order', linksPolicy: true, kept: ['saveAddress'],
    fields: {
      'contact.surname': '3.2.1', 'contact.givenName': '3.2.1', 'contact.patronymic': '3.2.1', 'contact.email': '3.2.3', 'contact.phone': '3.2.2',
      'delivery.regionCode': '3.2.4', 'delivery.city': '3.2.4', 'delivery.postcode': '3.2.4', 'delivery.address': '3.2.4', 'delivery.pickupPointId': '3.2.4',
      'delivery.method': '3.2.5', paymentMethod: '3.2.6', bonus: '3.2.5', '?range': 'the same points by a slider', saveAddress: '3.2.4', cartId: '3.2.5', expectedTotal: 'the sum that the page has shown',
      '?radio': 'one of the addresses that are kept already', '?search': search, ...consents,
    },
  },
  // in the footer, where the policy stands too
  { name: 'newsletter', pages: ['*'], purpose: 'news-offers', fields: { email: '3.2.3', ...consents } },
  { name: 'news of goods', pages: ['/subscription/restock/[sku]'], purpose: 'back-in-stock', linksPolicy: true, fields: { email: '3.2.3', sku: choice, ...consents } },
  {
    name: 'request', pages: ['/privacy/request', '/account/requests/new'], purpose: 'support', linksPolicy: true,
    fields: { kind: 'what is asked for', text: '3.2.9', ...contact },
  },
  {
    name: 'claim', pages: ['/claims', '/account/requests/claims/new'], purpose: 'support', linksPolicy: true,
    fields: { kind: 'what is asked for', text: '3.2.9', order: '3.2.5', ...contact },
  },
  // no contact: the decision is read by a signed link
  { name: 'complaint about a review', pages: ['/reviews/[id]/report'], purpose: 'support', linksPolicy: true, fields: { reason: 'what is the matter', words: '3.2.9', reviewId: row } },
  { name: 'bonus programme', pages: ['/bonus', '/bonus/join'], purpose: 'bonus', linksPolicy: true, fields: { ...contact, friend: '3.2.5', ...consents } },
  {
    name: 'answer to a vacancy', pages: ['/careers/[slug]/apply'], purpose: 'vacancies', linksPolicy: true,
    fields: { ...names, phone: '3.2.2', email: '3.2.3', cvLink: '3.2.10', letter: '3.2.10', 'answer-*': '3.2.10', '?file': '3.2.10', cv: 'the token of an uploaded file', slug: 'which vacancy', ...consents },
  },
  { name: 'CV without scripts', pages: ['/careers/[slug]/apply', '/careers/application/[token]', '/account/applications/[number]'], purpose: 'vacancies', fields: { file: '3.2.10', back: 'the page it leads back to' } },
  {
    name: 'correction of an application', pages: ['/careers/application/[token]', '/account/applications/[number]'], purpose: 'vacancies', step: true,
    fields: { ...names, phone: '3.2.2', cvLink: '3.2.10', letter: '3.2.10', '?file': '3.2.10', cv: 'the token of an uploaded file', token: link, number: row },
  },
  {
    name: 'consent once more, for an application or another year in the talent pool', pages: ['/careers/application/[token]', '/account/applications/[number]'], purpose: 'vacancies', step: true,
    fields: { token: link, number: row, ...consents },
  },
  { name: 'question about goods', pages: ['/product/[slug]/questions/ask'], purpose: 'support', linksPolicy: true, fields: { text: '3.2.9', email: '3.2.3', hidden: '3.2.9', slug: choice } },
  { name: 'choice about the counter of visits', pages: ['*'], purpose: 'analytics', fields: { token: 'the signed text of the choice' } },

  // The doors of an account.
  { name: 'sign-in', pages: ['/sign-in'], purpose: 'account', fields: { ...contact, password: '3.2.7', next: way, way: 'which of the two ways in was clicked' } },
  { name: 'a code', pages: ['/sign-in/code', '/sign-in/second-factor', '/privacy/request/code', '/claims/code', '/bonus/join/code', '/careers/[slug]/apply/code', '/product/[slug]/questions/ask/code', '/subscription*'], purpose: 'accuracy', step: true, fields: { code, next: way, token: link } },
  { name: 'another code', pages: ['*'], purpose: null, step: true, fields: { kind: row, half: row } },
  { name: 'forgotten password', pages: ['/reset'], purpose: 'account', fields: { ...contact, next: way } },
  { name: 'new password by link', pages: ['/reset/[token]'], purpose: 'account', step: true, fields: { token: link, username: '3.2.3', password: '3.2.7' } },
  { name: 'opening a link', pages: ['/verify/[token]', '/subscription/[token]', '/subscription/confirm/[token]', '/privacy/request/confirm/[token]', '/claims/confirm/[token]'], purpose: null, step: true, fields: { token: link } },

  // The portal.
  {
    name: 'names', pages: ['/account/personal-data'], purpose: 'account',
    fields: { ...names, 'before.*': 'what stood there when the page came' },
  },
  { name: 'what was looked at, to be kept', pages: ['/account/viewed'], purpose: 'account', fields: { kept: '3.2.5' } },
  { name: 'phone for calls', pages: ['/account/personal-data'], purpose: 'account', fields: { contactPhone: '3.2.2', 'before.contactPhone': 'what stood there when the page came' } },
  { name: 'another contact', pages: ['/account/personal-data/[contact]'], purpose: 'account', fields: { kind: row, value: '3.2.3' } },
  { name: 'code for another contact', pages: ['/account/personal-data/[contact]'], purpose: 'accuracy', step: true, fields: { kind: row, half: row, 'code*': code } },
  { name: 'bonuses', pages: ['/account/bonuses'], purpose: null, fields: { '?text': 'the link of the member, to be copied' } },
  { name: 'address', pages: ['/account/addresses/new', '/account/addresses/[id]'], purpose: 'account', kept: ['isDefault'], fields: { id: row, ...address } },
  { name: 'password', pages: ['/account/security/password'], purpose: 'account', fields: { username: '3.2.3', current: '3.2.7', password: '3.2.7' } },
  { name: 'second factor', pages: ['/account/security/second-factor'], purpose: 'account', fields: { step: row, password: '3.2.7', code } },
  { name: 'destruction of one’s data', pages: ['/account/my-data/delete'], purpose: 'support', step: true, fields: { password: '3.2.7', code } },
  { name: 'notices of new sign-ins', pages: ['/account/security'], purpose: 'security', fields: { on: 'the state after the click' } },
  { name: 'a consent', pages: ['/account/communications', '/subscription/[token]'], purpose: 'accuracy', fields: { purpose: row, channel: row, token: 'the signed text that is agreed to, or of the link', consents: 'the signed text that is agreed to' } },
  { name: 'how often', pages: ['/account/communications', '/subscription/[token]'], purpose: 'accuracy', step: true, fields: { token: link, channel: row, perWeek: '3.2.11', days: '3.2.11' } },
  { name: 'review', pages: ['/account/reviews/[line]'], purpose: 'account', step: true, fields: { line: row, rating: '3.2.9', text: '3.2.9', '?file': '3.2.9', ...consents } },
  { name: 'photo of a review without scripts', pages: ['/account/reviews/[line]'], purpose: 'account', step: true, fields: { reviewId: row, file: '3.2.9' } },
  { name: 'whether a review helped', pages: ['/product/*'], purpose: 'account', step: true, fields: { reviewId: row, slug: row, vote: '3.2.9' } },
  { name: 'return of goods', pages: ['/account/orders/[number]/return'], purpose: 'order', fields: { number: row, 'line-*': choice, 'quantity-*': choice, reason: '3.2.5' } },

  // Where nothing is collected.
  { name: 'a button', pages: ['*'], purpose: null, fields: {} },
  { name: 'a button of a row', pages: ['/account*', '/order/[number]', '/claims*', '/privacy/request*', '/bonus/[token]', '/careers/application/[token]'], purpose: null, fields: { id: row, number: row, key: link, slug: row, kind: row, sort: row, sessionId: row, interviewId: row, startsAt: 'one of the times that were offered', token: link } },
  { name: 'into the cart', pages: ['/', '/catalogue*', '/product/*', '/cart', '/wishlist', '/compare'], purpose: null, fields: { variantId: choice, quantity: choice, '?number': choice, '?text': choice, '?select-one': choice } },
  { name: 'comparison', pages: ['/compare'], purpose: null, fields: { '?checkbox': 'which rows of the table are shown', '?number': choice, '?text': choice } },
  { name: 'what this device remembers', pages: ['/viewed'], purpose: null, fields: { '?checkbox': 'kept on the device, and sent nowhere' } },
  { name: 'promo code', pages: ['/cart', '/checkout'], purpose: null, fields: { promoCode: 'a code that the shop gives out, the same for everybody' } },
  {
    name: 'filters of a list', pages: ['/catalogue*', '/search'], purpose: null,
    fields: { q: words, exact: choice, category: choice, '?range': 'the same limits of the price by a slider', colour: choice, battery: choice, water: choice, positioning: choice, compatibility: choice, material: choice, size: choice, shape: choice, sensors: choice, attachment: choice, kind: choice, from: choice, to: choice, sort: choice, stock: choice, sale: choice, '?text': search, '?search': search },
  },
  // in the header, on every page of the shop
  { name: 'search of the shop', pages: ['*'], purpose: null, fields: { q: words } },
  { name: 'calculator of points', pages: ['/bonus'], purpose: null, fields: { level: 'a level of the programme, of nobody', '?text': 'a price of nothing in particular, sent nowhere', '?range': 'the same' } },
  { name: 'version of a day', pages: ['/privacy', '/privacy/*'], purpose: null, fields: { at: 'a day of the past, not of a person' } },
  { name: 'search in the text', pages: ['/privacy', '/privacy/*'], purpose: null, fields: { '?search': search } },
  { name: 'mailbox of the demo', pages: ['/dev/mailbox*'], purpose: null, fields: { to: 'a filter of the demo, whose letters are nobody’s' } },
]
