import type { FormRow } from './form-register.ts'

const goods = 'of goods, of nobody'
const view = 'how a list is looked at'
const look = 'looks for somebody among those the shop holds already, and is kept nowhere'
const what = 'looks for goods or a document of the shop, of nobody'
const why = 'the reason of the staff for the journal, about what they do'
const shop = 'a rule or a number of the shop, of nobody'
const text = 'a text of the shop for everybody'
const tick = 'a row of the list that is ticked'
const days = 'a day of the work of the shop'
const choice = 'one of a list of the shop'

/**
 * Every form of the desk with all of its controls, as `formRegister` has those of the shop: what staff write down of people has a clause of 3.2 and
 * a purpose of section 4, and of all else it stands here why it is nobody's data. A browser test walks all pages and dialogs of the desk: a
 * form or a control that does not stand here fails, and so does a row whose form is not on the first page that it names.
 */
export const deskFormRegister: readonly FormRow[] = [
  // Everywhere.
  { name: 'a button', pages: ['/desk', '*'], purpose: null, fields: {} },
  { name: 'ticks of a list', pages: ['/desk/orders', '/desk/*'], purpose: null, fields: { ids: tick, '?checkbox': 'ticks all rows of the page' } },
  { name: 'a question before something is done', pages: ['/desk/orders/[number]', '/desk/*'], purpose: null, fields: { reason: why, words: why } },
  { name: 'a saved view', pages: ['/desk/*'], purpose: null, step: true, fields: { name: 'what the member of staff calls the view; words that were searched for stay out of it' } },
  { name: 'opening masked data', pages: ['/desk/orders/[number]', '/desk/customers/[id]', '/desk/questions/[number]', '/desk/reviews/[id]'], purpose: null, fields: { code: why, number: 'the number of a request', words: why } },

  // Lists.
  { name: 'orders', pages: ['/desk/orders'], purpose: null, fields: { q: look, state: view, payment: view, delivery: view, region: view, from: view, to: view, todo: view, sort: view } },
  { name: 'customers', pages: ['/desk/customers'], purpose: null, fields: { q: look, show: view } },
  { name: 'members', pages: ['/desk/bonuses/members'], purpose: null, fields: { q: look } },
  { name: 'catalogue', pages: ['/desk/catalogue'], purpose: null, fields: { q: what, category: view, status: view, stock: view, images: view } },
  { name: 'stock', pages: ['/desk/stock'], purpose: null, fields: { q: what, max: view, level: view } },
  { name: 'lists by name', pages: ['/desk/promo-codes', '/desk/vacancies', '/desk/marketing', '/desk/marketing/audiences'], purpose: null, fields: { q: what, state: view } },
  { name: 'questions about goods', pages: ['/desk/questions'], purpose: null, fields: { q: look, state: view, due: view, product: view } },
  { name: 'stop list', pages: ['/desk/marketing/suppressions'], purpose: null, fields: { reason: view } },
  { name: 'reviews', pages: ['/desk/reviews'], purpose: null, fields: { q: look, product: what, stars: view, photos: view, reports: view, state: view } },
  { name: 'complaints about reviews', pages: ['/desk/reviews/reports'], purpose: null, step: true, fields: { reason: view, state: view, due: view } },
  { name: 'appeals', pages: ['/desk/requests', '/desk/claims'], purpose: null, fields: { kind: view, q: 'the number of a request', state: view, due: view } },
  { name: 'transfers', pages: ['/desk/disclosures'], purpose: null, fields: { recipient: view, purpose: view, from: view, to: view } },
  { name: 'messages', pages: ['/desk/messages'], purpose: null, fields: { q: look, template: view, channel: view, from: view, to: view, state: view } },
  { name: 'jobs', pages: ['/desk/jobs'], purpose: null, fields: { task: view, state: view } },
  { name: 'audit journal', pages: ['/desk/audit'], purpose: null, fields: { row: 'the id of a row', staff: 'one of the staff', table: view, verb: view, from: view, to: view } },

  // Orders.
  { name: 'note of an order', pages: ['/desk/orders/[number]'], purpose: 'order', fields: { text: '3.2.5' } },
  { name: 'shipping', pages: ['/desk/orders/[number]'], purpose: 'order', step: true, fields: { track: '3.2.5' } },
  { name: 'pieces of an order', pages: ['/desk/orders/[number]'], purpose: 'order', step: true, fields: { reason: '3.2.5', good: '3.2.5', 'lines.*.quantity': '3.2.5' }, kept: ['good'] },
  { name: 'action on many orders', pages: ['/desk/orders/bulk'], purpose: 'order', step: true, fields: { 'params.reason': why, tracks: '3.2.5' } },

  // Customers.
  { name: 'correction at the customer’s request', pages: ['/desk/customers/[id]'], purpose: 'accuracy', step: true, fields: { surname: '3.2.1', givenName: '3.2.1', patronymic: '3.2.1', contactPhone: '3.2.2' } },
  { name: 'evidence of a consent', pages: ['/desk/customers/[id]'], purpose: null, fields: { reason: why } },
  { name: 'two records of one person', pages: ['/desk/customers/merge'], purpose: 'accuracy', fields: { kept: '3.2.3', gone: '3.2.3' } },
  { name: 'codes of both contacts', pages: ['/desk/customers/merge'], purpose: null, step: true, fields: { keptCode: 'a one-time code of ours', goneCode: 'a one-time code of ours' } },
  { name: 'points for a member', pages: ['/desk/bonuses/members/[id]'], purpose: 'bonus', fields: { points: '3.2.5', reason: why } },

  // Careers: what staff write of a candidate the candidate reads (6.1.3).
  {
    name: 'vacancy', pages: ['/desk/vacancies/new', '/desk/vacancies/[id]'], purpose: null,
    fields: {
      title: text, slug: text, team: text, city: text, employment: choice, workplace: choice, salaryFrom: shop, salaryTo: shop, salaryGross: shop, summary: text, description: text, duties: text, requirements: text,
      conditions: text, criteria: text, 'questions.*.text': text, 'questions.*.kind': choice, 'questions.*.options': text, 'questions.*.required': shop,
    },
  },
  { name: 'days of a vacancy', pages: ['/desk/vacancies/[id]'], purpose: null, fields: { publishAt: days, closesAt: days } },
  { name: 'candidates', pages: ['/desk/candidates'], purpose: null, fields: { q: look, vacancy: view, stage: view, todo: view, view } },
  { name: 'report of hiring', pages: ['/desk/candidates/report'], purpose: null, fields: { vacancy: view, months: view } },
  { name: 'stage of a candidate', pages: ['/desk/candidates', '/desk/candidates/[id]'], purpose: null, fields: { to: choice } },
  { name: 'opening the data of a candidate', pages: ['/desk/candidates/[id]'], purpose: null, fields: { code: why, words: why } },
  { name: 'note of a candidate', pages: ['/desk/candidates/[id]'], purpose: 'vacancies', fields: { text: '3.2.10' } },
  { name: 'scorecard', pages: ['/desk/candidates/[id]'], purpose: 'vacancies', fields: { 'marks.*.mark': '3.2.10', verdict: '3.2.10', comment: '3.2.10' } },
  { name: 'rejection', pages: ['/desk/candidates/[id]', '/desk/candidates'], purpose: 'vacancies', fields: { reason: '3.2.10', write: 'whether a letter goes with it', subject: '3.2.10', body: '3.2.10' } },
  { name: 'letter to a candidate', pages: ['/desk/candidates/[id]'], purpose: 'vacancies', fields: { subject: '3.2.10', body: '3.2.10' } },
  { name: 'interview', pages: ['/desk/candidates/[id]'], purpose: 'vacancies', fields: { kind: choice, place: '3.2.10', minutes: days, 'slots.*': days } },
  { name: 'another time of an interview', pages: ['/desk/candidates/[id]'], purpose: 'vacancies', step: true, fields: { startsAt: days, kind: choice, place: '3.2.10', minutes: days } },
  { name: 'template of letters', pages: ['/desk/candidates/letters'], purpose: null, fields: { name: text, stage: choice, subject: text, body: text } },
  { name: 'vacancy for the talent pool', pages: ['/desk/candidates/pool'], purpose: 'talent-pool', step: true, fields: { vacancyId: choice, words: '3.2.10' } },

  // Questions.
  { name: 'answer to a question about goods', pages: ['/desk/questions/[number]'], purpose: 'support', fields: { answer: '3.2.9', publish: choice, shownText: '3.2.9' } },
  { name: 'a question that stays without an answer', pages: ['/desk/questions/[number]'], purpose: 'support', fields: { reason: choice } },

  // Reviews: what staff write to an author or to whoever complained, they read (6.1.3).
  { name: 'a review that is not shown', pages: ['/desk/reviews/[id]'], purpose: 'account', fields: { reason: choice, reasonWords: '3.2.9' } },
  { name: 'answer under a review', pages: ['/desk/reviews/[id]'], purpose: 'account', fields: { answer: '3.2.9' } },
  { name: 'decision of a complaint', pages: ['/desk/reviews/[id]'], purpose: 'support', step: true, fields: { decisionWords: '3.2.9' } },

  // Goods.
  { name: 'new product', pages: ['/desk/catalogue/new'], purpose: null, fields: { name: goods, slug: goods, category: goods, summary: goods } },
  {
    name: 'texts of a product', pages: ['/desk/catalogue/[slug]'], purpose: null,
    fields: { name: goods, slug: goods, category: goods, summary: goods, description: goods, highlights: goods, inTheBox: goods, warrantyMonths: goods, newUntil: goods, status: goods },
  },
  { name: 'specification of a product', pages: ['/desk/catalogue/[slug]'], purpose: null, fields: { 'rows.*': goods, battery: goods, water: goods, positioning: goods, compatibility: goods } },
  { name: 'pictures of a product', pages: ['/desk/catalogue/[slug]'], purpose: null, fields: { 'images.*': goods, pictures: 'pictures of goods, drawn anew without their place and camera' } },
  { name: 'variants of a product', pages: ['/desk/catalogue/[slug]'], purpose: null, fields: { '*-sku': goods, '*-size': goods, '*-colour': goods, '*-hex': goods, '*-weight': goods, '*-barcode': goods, 'new-price': goods, 'new-oldPrice': goods } },
  { name: 'prices', pages: ['/desk/catalogue/[slug]/prices'], purpose: null, fields: { '*-price': goods, '*-oldPrice': goods, '*-plan-startsAt': days, '*-plan-endsAt': days, '*-plan-at': days, '*-plan-day': days, '*-plan-time': days } },
  { name: 'families of goods', pages: ['/desk/catalogue/categories'], purpose: null, fields: { '*-name': goods, '*-slug': goods, '*-summary': goods, '*-parent': goods } },
  { name: 'goods received', pages: ['/desk/stock/[sku]'], purpose: null, fields: { received: goods, document: 'the number of a delivery note of a supplier' } },
  { name: 'stock corrected', pages: ['/desk/stock/[sku]'], purpose: null, fields: { kind: choice, quantity: goods, note: why } },
  { name: 'file of the catalogue', pages: ['/desk/imports'], purpose: null, fields: { kind: choice, file: 'a table of goods, prices or stock, whose columns are known' } },
  {
    name: 'promo code of the desk', pages: ['/desk/promo-codes/new', '/desk/promo-codes/[id]'], purpose: null,
    fields: { code: shop, kind: choice, value: shop, startsAt: days, endsAt: days, maxUses: shop, maxUsesPerPerson: shop, minGoods: shop, products: goods, categories: goods },
  },
  { name: 'example of a promo code', pages: ['/desk/promo-codes/[id]'], purpose: null, fields: { sku: goods, pieces: goods } },

  // Bonuses.
  {
    name: 'rules of the bonus programme', pages: ['/desk/bonuses/rules/[number]'], purpose: null, step: true,
    fields: {
      redeemShare: shop, lotDays: shop, noticeDays: shop, welcomePoints: shop, referralPoints: shop, friendPoints: shop, friendMinOrder: shop, referralsPerYear: shop, reviewPoints: shop, reviewsPerMonth: shop, adjustmentLimit: shop, template: text,
      'levels.*': shop, 'categories.*': shop,
    },
  },
  { name: 'publication of the rules', pages: ['/desk/bonuses/rules*'], purpose: null, step: true, fields: { from: days } },
  { name: 'days of more points', pages: ['/desk/bonuses/campaigns/new', '/desk/bonuses/campaigns/[id]'], purpose: null, fields: { name: text, categoryId: choice, multiplier: shop, startsAt: days, endsAt: days } },

  // Mailings.
  { name: 'new mailing', pages: ['/desk/marketing/campaigns/new'], purpose: null, fields: { name: text, cell: choice, audienceId: choice } },
  {
    name: 'a mailing', pages: ['/desk/marketing/campaigns/[number]'], purpose: null, step: true,
    fields: {
      name: text, audienceId: choice, bounceBrake: shop, complaintBrake: shop, expiresAt: days, perMinute: shop, testHours: shop, testRule: choice, testShare: shop, windowDays: shop, at: days,
      subject: text, preheader: text, text, 'blocks.*': text, '?checkbox': 'how the preview is looked at', '?search': what, '?file': 'a picture for a letter', '?radio': choice,
    },
  },
  { name: 'waiting time of a mailing', pages: ['/desk/marketing/triggers'], purpose: null, step: true, fields: { waitHours: shop } },
  { name: 'waiting time of requests for reviews', pages: ['/desk/marketing/triggers'], purpose: null, step: true, fields: { waitDays: shop } },
  { name: 'audience', pages: ['/desk/marketing/audiences/new'], purpose: null, fields: { name: text, match: choice, cell: choice, 'groups.*': 'a condition on many, of nobody in particular' } },
  { name: 'contact that gets no advertising', pages: ['/desk/marketing/suppressions'], purpose: 'accuracy', fields: { contact: '3.2.3', scope: choice, reason: '3.2.11', note: '3.2.11' } },

  // People’s rights, and what the shop owes.
  { name: 'request that came by letter', pages: ['/desk/requests/new'], purpose: 'support', fields: { kind: choice, channel: choice, contact: '3.2.3', receivedAt: days, text: '3.2.9' } },
  { name: 'claim that came by letter', pages: ['/desk/claims/new'], purpose: 'support', fields: { kind: choice, channel: choice, order: '3.2.5', contact: '3.2.3', receivedAt: days, text: '3.2.9' } },
  { name: 'answer to a request', pages: ['/desk/requests/[number]'], purpose: 'support', fields: { text: '3.2.9', ground: choice, reason: '3.2.9', '?radio': choice } },
  { name: 'answer to a claim', pages: ['/desk/claims/[number]'], purpose: 'support', fields: { outcome: choice, text: '3.2.9' } },
  { name: 'correction by a request', pages: ['/desk/requests/[number]'], purpose: 'accuracy', step: true, fields: { surname: '3.2.1', givenName: '3.2.1', patronymic: '3.2.1' } },
  { name: 'text of a document', pages: ['/desk/policy/[document]/edit'], purpose: null, fields: { text } },
  {
    name: 'purpose of the policy', pages: ['/desk/policy/[document]/purposes'], purpose: null,
    fields: { title: text, code: shop, basis: choice, clause: choice, categories: choice, channels: choice, recipients: choice, term: text, termStart: choice, termDays: shop, doubleOptIn: choice },
  },
  { name: 'publication of a document', pages: ['/desk/policy/[document]'], purpose: null, step: true, fields: { from: days } },
  { name: 'request of an authority', pages: ['/desk/disclosures/authority'], purpose: null, fields: { body: 'which authority', law: 'which article of the law', scope: 'what the authority asks for: the paper itself has it, here stands its summary' } },
  { name: 'hand-over to an authority', pages: ['/desk/disclosures/authority/[number]'], purpose: 'accuracy', step: true, fields: { contact: '3.2.3', categories: choice } },
  { name: 'incident', pages: ['/desk/incidents/new'], purpose: null, fields: { how: text, systems: choice, categories: choice, cause: text, harm: text, measures: text } },
  { name: 'what an incident has taught', pages: ['/desk/incidents/[number]'], purpose: null, step: true, fields: { lessons: text } },
  { name: 'notice of an incident', pages: ['/desk/incidents/[number]'], purpose: null, fields: { text: 'the draft of a notice to the authority: numbers, not people' } },
  { name: 'whose data are to be destroyed', pages: ['/desk/retention'], purpose: null, fields: { contact: look } },
  { name: 'cause of a destruction', pages: ['/desk/retention/subjects/[id]', '/desk/retention*'], purpose: null, fields: { cause: why } },
  { name: 'hold of data', pages: ['/desk/retention', '/desk/retention*'], purpose: null, fields: { holder: 'who holds them: a court, an authority', contact: look, cause: why } },
  {
    name: 'file with personal data', pages: ['/desk/exports'], purpose: null,
    fields: { kind: choice, show: view, state: view, payment: view, delivery: view, region: view, consent: view, channel: view, holds: view, from: view, to: view, purpose: choice, reason: why },
  },
  { name: 'role of a member of staff', pages: ['/desk/staff'], purpose: 'account', fields: { email: '3.2.3', role: choice } },
]
