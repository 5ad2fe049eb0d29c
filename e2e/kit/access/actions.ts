import { codeField } from '#components/customers/form-input.ts'
import type { Call } from './call-action.ts'
import type { Household } from './household.ts'

type Row = {
  /** `customer`: nobody is told to sign in. `open`: everybody may call it, for themselves. */
  readonly actor: 'customer' | 'open'
  /** The call that would harm the owner, if it were let through. */
  readonly call: (household: Household) => Call
}

const customer = (call: Row['call']): Row => ({ actor: 'customer', call })
const open = (call: Row['call']): Row => ({ actor: 'open', call })
const nothing: Row['call'] = () => ({ args: [] })

const wrongLink = ({ open: { number } }: Household) => ({ number, key: 'x'.repeat(22) })
const formOf = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
const names = { surname: 'Чужая', givenName: 'Чужая', patronymic: '', 'before.surname': 'Иванова', 'before.givenName': 'Анна', 'before.patronymic': '' }
const address = { regionCode: '64', city: 'Энгельс', address: 'ул. Чужая, 1', postcode: '' }

const accounts = 'lib/accounts/actions.ts#'
const customers = 'lib/customers/actions.ts#'
const orders = 'lib/orders/actions.ts#'
const wishlist = 'lib/wishlist/actions.ts#'
const reviews = 'lib/reviews/actions.ts#'
const compare = 'lib/compare/actions.ts#'
const viewed = 'lib/viewed/actions.ts#'
const account = 'app/(account)/account/'
const auth = 'app/(auth)/actions.ts#'
const consent = 'lib/consent/actions.ts#'
const subscription = 'app/(subscription)/subscription/actions.ts#'
const restock = 'app/(subscription)/subscription/restock/[sku]/actions.ts#'

const members = 'lib/bonus/members/actions.ts#'
const joining = 'app/(bonus)/bonus/join/actions.ts#'
const careers = 'lib/careers/actions.ts#'
const applying = 'app/(careers)/careers/[slug]/apply/actions.ts#'
const application = 'app/(careers)/careers/application/actions.ts#'
const questions = 'lib/questions/actions.ts#'
const asking = 'app/(shop)/product/[slug]/questions/ask/actions.ts#'
const appeals = 'lib/privacy/appeals/actions.ts#'
const request = 'app/(rights)/privacy/request/actions.ts#'
const question = { kind: 'question', text: 'Что вы обо мне знаете?' }
const about = { slug: 'orbita-2', text: 'Можно ли с ними плавать в море?' }
const late = { kind: 'delivery', text: 'Заказ опоздал' }
const answer = { slug: 'spetsialist-podderzhki', surname: 'Иванова', givenName: 'Анна', patronymic: '', phone: '+79170000000', cvLink: '', letter: '' }
const guess = (id: string) => `${id}.AAAAAAAAAAAAAAAAAAAAAA`

/** Every server action of the shop but those of the staff (desk-actions.ts). One that is missing here fails the test. */
export const actions: Readonly<Record<string, Row>> = {
  'lib/cart/actions.ts#addToCart': open(({ variantId }) => ({ args: [{ variantId, quantity: 1 }] })),
  'lib/cart/actions.ts#setQuantity': open(({ variantId }) => ({ args: [{ variantId, quantity: 0 }] })),
  'lib/cart/actions.ts#acknowledgeNotices': open(() => ({ args: [{}] })),
  'lib/cart/actions.ts#addToCartForm': open(({ variantId }) => ({ form: { variantId, quantity: '1' } })),
  'lib/cart/actions.ts#setQuantityForm': open(({ variantId }) => ({ form: { variantId, quantity: '0' } })),
  'lib/cart/actions.ts#applyPromoForm': open(() => ({ form: { promoCode: 'NET-TAKOGO' } })),
  'lib/cart/actions.ts#dropPromoForm': open(nothing),
  'app/(shop)/cart/actions.ts#acknowledge': open(nothing),
  'lib/checkout/actions.ts#placeOrder': open(({ cartId }) => ({ args: [{ cartId }] })),
  'app/(checkout)/checkout/actions.ts#placePlainly': open(({ cartId }) => ({ form: { cartId, expectedTotal: '1' } })),

  // A signed link opens an order; a wrong key is the same as no order.
  [`${orders}payOrder`]: open((all) => ({ args: [wrongLink(all)] })),
  [`${orders}cancelOrder`]: open((all) => ({ args: [wrongLink(all)] })),
  [`${orders}repeatOrder`]: open((all) => ({ args: [wrongLink(all)] })),
  'app/(checkout)/order/[number]/actions.ts#pay': open((all) => ({ form: formOf(wrongLink(all)) })),
  'app/(checkout)/order/[number]/actions.ts#cancel': open((all) => ({ form: formOf(wrongLink(all)) })),
  'app/(checkout)/order/[number]/actions.ts#repeat': open((all) => ({ form: formOf(wrongLink(all)) })),
  [`${orders}requestReturn`]: customer(({ delivered }) => ({ args: [{ number: delivered.number, reason: 'changed_mind', lines: [{ position: 0, quantity: 1 }] }] })),
  [`${orders}withdrawReturn`]: customer(({ returned }) => ({ args: [{ number: returned.number }] })),
  [`${account}orders/actions.ts#sendReturn`]: customer(({ delivered }) => ({ form: formOf({ number: delivered.number, reason: 'changed_mind', 'line-0': 1 }) })),
  [`${account}orders/actions.ts#withdraw`]: customer(({ returned }) => ({ form: formOf({ number: returned.number }) })),

  [`${customers}saveNames`]: customer(() => ({ args: [{ surname: 'Чужая', givenName: 'Чужая', patronymic: '', before: { surname: 'Иванова', givenName: 'Анна', patronymic: '' } }] })),
  [`${customers}saveContactPhone`]: customer(() => ({ args: [{ contactPhone: '+78452000000', before: { contactPhone: '' } }] })),
  [`${customers}startContactChange`]: customer(() => ({ args: [{ kind: 'email', value: 'chuzhoy@example.ru' }] })),
  [`${customers}enterContactCode`]: customer(() => ({ args: [{ kind: 'email', half: 'new', code: '123456' }] })),
  [`${customers}resendContactCode`]: customer(() => ({ args: [{ kind: 'email', half: 'new' }] })),
  [`${customers}cancelContactChange`]: customer(() => ({ args: [{ kind: 'email' }] })),
  [`${customers}addAddress`]: customer(() => ({ args: [{ ...address, isDefault: true }] })),
  [`${customers}changeAddress`]: customer(({ addressId }) => ({ args: [{ ...address, isDefault: true, id: addressId }] })),
  [`${customers}deleteAddress`]: customer(({ addressId }) => ({ args: [{ id: addressId }] })),
  [`${customers}makeDefaultAddress`]: customer(({ addressId }) => ({ args: [{ id: addressId }] })),
  [`${account}personal-data/actions.ts#keepNames`]: customer(() => ({ form: names })),
  [`${account}personal-data/actions.ts#keepContactPhone`]: customer(() => ({ form: { contactPhone: '+78452000000', 'before.contactPhone': '' } })),
  [`${account}personal-data/actions.ts#startChange`]: customer(() => ({ form: { kind: 'email', value: 'chuzhoy@example.ru' } })),
  [`${account}personal-data/actions.ts#enterCode`]: customer(() => ({ form: { kind: 'email', half: 'new', [codeField('new')]: '123456' } })),
  [`${account}personal-data/actions.ts#resendCode`]: customer(() => ({ form: { kind: 'email', half: 'new' } })),
  [`${account}personal-data/actions.ts#cancelChange`]: customer(() => ({ form: { kind: 'email', half: 'new' } })),
  [`${account}addresses/actions.ts#keepAddress`]: customer(({ addressId }) => ({ form: { ...address, id: addressId, isDefault: 'on' } })),
  [`${account}addresses/actions.ts#offerFirst`]: customer(({ addressId }) => ({ form: { id: addressId } })),
  [`${account}addresses/actions.ts#forgetAddress`]: customer(({ addressId }) => ({ form: { id: addressId } })),

  // A request or claim of a guest only begins with these; a wrong code, link or key is none.
  [`${appeals}askRequest`]: open(({ owner }) => ({ args: [{ ...question, contact: owner.email }] })),
  [`${appeals}askClaim`]: open(({ owner, open: { number } }) => ({ args: [{ ...late, order: String(number), contact: owner.email }] })),
  [`${appeals}enterIdentityCode`]: open(() => ({ args: [{ code: '123456' }] })),
  [`${appeals}openIdentityLink`]: open(({ owner }) => ({ args: [{ token: guess(owner.id) }] })),
  [`${appeals}resendIdentityCode`]: open(nothing),
  [`${appeals}makeRequest`]: customer(() => ({ args: [question] })),
  [`${appeals}makeClaim`]: customer(({ delivered }) => ({ args: [{ ...late, order: String(delivered.number) }] })),
  [`${appeals}recallAppeal`]: open(({ owner }) => ({ args: [{ sort: 'request', token: guess(owner.id) }] })),
  [`${appeals}takeExport`]: open(({ owner }) => ({ args: [{ token: guess(owner.id) }] })),
  [`${request}fetchExport`]: open(({ owner }) => ({ form: { token: guess(owner.id) } })),
  [`${request}sendRequest`]: open(({ owner }) => ({ form: { ...question, contact: owner.email } })),
  [`${request}sendClaim`]: open(({ owner, open: { number } }) => ({ form: { ...late, order: String(number), contact: owner.email } })),
  [`${request}enterTheCode`]: open(() => ({ form: { code: '123456' } })),
  [`${request}openTheLink`]: open(({ owner }) => ({ form: { token: guess(owner.id) } })),
  [`${request}sendAgain`]: open(() => ({ form: {} })),
  [`${request}takeBack`]: open(({ owner }) => ({ form: { kind: 'claim', token: guess(owner.id) } })),
  'lib/privacy/destruction/actions.ts#askDestruction': customer(() => ({ args: [{ password: 'не тот пароль', code: '' }] })),
  'lib/bonus/account/actions.ts#leaveOwn': customer(nothing),
  // Joining without an account only begins with these: a guessed code or token opens nothing.
  [`${members}ask`]: open(({ owner }) => ({ args: [{ contact: owner.email, consents: [] }] })),
  [`${members}enterCode`]: open(() => ({ args: [{ code: '123456' }] })),
  [`${members}resendCode`]: open(nothing),
  [`${members}join`]: customer(() => ({ args: [{ consents: [] }] })),
  [`${members}leave`]: open(({ owner }) => ({ args: [{ token: guess(owner.id) }] })),
  [`${joining}askToJoin`]: open(({ owner }) => ({ form: { contact: owner.email } })),
  [`${joining}enterTheCode`]: open(() => ({ form: { code: '123456' } })),
  [`${joining}sendAgain`]: open(() => ({ form: {} })),
  [`${joining}joinAsCustomer`]: customer(() => ({ form: {} })),
  [`${joining}leaveByLink`]: open(({ owner }) => ({ form: { token: guess(owner.id) } })),
  // Questions about goods: a guest only begins with these; one's own are taken away by their owner.
  [`${questions}ask`]: open(({ owner }) => ({ args: [{ ...about, hidden: false, email: owner.email }] })),
  [`${questions}enterCode`]: open(() => ({ args: [{ code: '123456' }] })),
  [`${questions}resendCode`]: open(nothing),
  [`${questions}takeAway`]: customer(({ question: number }) => ({ args: [{ number }] })),
  [`${asking}askTheShop`]: open(() => ({ form: { ...about, email: 'vera@example.ru' } })),
  [`${asking}enterTheCode`]: open(() => ({ form: { code: '123456' } })),
  [`${asking}sendAgain`]: open(() => ({ form: {} })),
  [`${account}questions/actions.ts#removeQuestion`]: customer(({ question: number }) => ({ form: { number: String(number) } })),
  // Anybody complains about a review that is shown, and reads by it nothing but what everybody sees.
  'lib/review-reports/actions.ts#reportReview': open(({ shownReviewId: reviewId }) => ({ args: [{ reviewId, reason: 'abuse', words: '' }] })),
  'app/(rights)/reviews/actions.ts#sendReport': open(({ shownReviewId: reviewId }) => ({ form: { reviewId, reason: 'abuse', words: '' } })),
  // Answers to vacancies: a form for everybody, and the signed link of an application; a wrong one is the same as none.
  [`${careers}ask`]: open(({ owner }) => ({ args: [{ ...answer, email: owner.email, cv: '', answers: {}, consents: [] }] })),
  [`${careers}enterCode`]: open(() => ({ args: [{ code: '123456' }] })),
  [`${careers}resendCode`]: open(nothing),
  [`${careers}dropCv`]: open(nothing),
  [`${careers}withdraw`]: open(({ owner }) => ({ args: [{ token: guess(owner.id) }] })),
  [`${careers}correct`]: open(({ owner }) => ({ args: [{ ...answer, cv: '', token: guess(owner.id) }] })),
  [`${careers}choose`]: open(({ owner }) => ({ args: [{ token: guess(owner.id), interviewId: owner.id, startsAt: '2026-12-01T10:00:00.000Z' }] })),
  [`${careers}leaveThePool`]: open(({ owner }) => ({ args: [{ token: guess(owner.id) }] })),
  [`${careers}stay`]: open(({ owner }) => ({ args: [{ token: guess(owner.id), consents: ['x.y'] }] })),
  [`${careers}agreeAnew`]: open(({ owner }) => ({ args: [{ token: guess(owner.id), consents: ['x.y'] }] })),
  'lib/privacy/candidates/actions.ts#destroyOwn': open(({ owner }) => ({ args: [{ token: guess(owner.id) }] })),
  // A refused form comes back with what was typed into it.
  [`${applying}askToApply`]: open(() => ({ form: { ...answer, email: 'vera@example.ru' } })),
  [`${applying}enterTheCode`]: open(() => ({ form: { code: '123456' } })),
  [`${applying}sendAgain`]: open(() => ({ form: {} })),
  [`${applying}takeAway`]: open(() => ({ form: {} })),
  [`${application}takeApplicationBack`]: open(({ owner }) => ({ form: { token: guess(owner.id) } })),
  [`${application}destroyOwnApplication`]: open(({ owner }) => ({ form: { token: guess(owner.id) } })),
  [`${application}chooseTime`]: open(({ owner }) => ({ form: { token: guess(owner.id), interviewId: owner.id, startsAt: '2026-12-01T10:00:00.000Z' } })),
  [`${application}leaveTalentPool`]: open(({ owner }) => ({ form: { token: guess(owner.id) } })),
  [`${application}stayInTalentPool`]: open(({ owner }) => ({ form: { token: guess(owner.id) } })),
  [`${application}agreeOnceMore`]: open(({ owner }) => ({ form: { token: guess(owner.id) } })),
  [`${application}correctOwn`]: open(({ owner }) => ({ form: { ...answer, token: guess(owner.id) } })),
  [`${account}bonuses/actions.ts#joinBonuses`]: customer(() => ({ form: {} })),
  [`${account}bonuses/actions.ts#leaveBonuses`]: customer(() => ({ form: {} })),
  'lib/privacy/destruction/actions.ts#keepData': customer(nothing),
  [`${account}my-data/delete/actions.ts#destroyData`]: customer(() => ({ form: { password: 'не тот пароль', code: '' } })),
  [`${account}my-data/delete/actions.ts#keepData`]: customer(() => ({ form: {} })),
  [`${account}requests/actions.ts#sendOwnRequest`]: customer(() => ({ form: question })),
  [`${account}requests/actions.ts#sendOwnClaim`]: customer(({ delivered }) => ({ form: { ...late, order: String(delivered.number) } })),

  'lib/policy/actions.ts#acceptVersion': customer(() => ({ args: [{ number: 1 }] })),
  [`${account}policy/actions.ts#accept`]: customer(() => ({ form: { number: '1' } })),
  // A choice of the browser that calls, and of no other.
  'lib/visits/actions.ts#setCounter': open(() => ({ args: [{ token: null }] })),
  'app/(shop)/privacy/cookies/actions.ts#chooseCounter': open(() => ({ form: { token: '' } })),

  [`${reviews}write`]: customer(({ delivered }) => ({ args: [{ line: `${delivered.number}-1`, rating: 1, text: '', consents: [] }] })),
  [`${reviews}remove`]: customer(({ review }) => ({ args: [{ id: review.id }] })),
  [`${reviews}dropPhoto`]: customer(({ review }) => ({ args: [{ id: review.photoId }] })),
  [`${account}reviews/actions.ts#keepReview`]: customer(({ delivered }) => ({ form: { line: `${delivered.number}-1`, rating: '1', text: '' } })),
  [`${account}reviews/actions.ts#removeReview`]: customer(({ review }) => ({ form: { id: review.id } })),
  [`${account}reviews/actions.ts#dropReviewPhoto`]: customer(({ review }) => ({ form: { id: review.photoId } })),
  [`${wishlist}setWish`]: customer(({ device }) => ({ args: [{ slug: device.slug, kept: false }] })),
  [`${wishlist}keepWishes`]: customer(({ device }) => ({ args: [{ slugs: [device.slug] }] })),
  [`${wishlist}dropWishForm`]: customer(({ device }) => ({ form: { slug: device.slug } })),
  [`${compare}changeCompared`]: customer(({ device }) => ({ args: [{ add: [], drop: [device.slug] }] })),
  [`${compare}keepCompared`]: customer(({ device }) => ({ args: [{ slugs: [device.slug] }] })),
  [`${viewed}keepViewed`]: customer(({ device }) => ({ args: [{ slugs: [device.slug] }] })),
  [`${viewed}clearViewed`]: customer(() => ({ args: [{}] })),
  [`${viewed}setViewingForm`]: customer(() => ({ form: { kept: 'no' } })),
  [`${viewed}clearViewedForm`]: customer(nothing),

  [`${accounts}endSession`]: customer(({ owner }) => ({ args: [{ sessionId: owner.sessionId }] })),
  [`${accounts}endOtherSessions`]: customer(nothing),
  [`${accounts}changePassword`]: customer(() => ({ args: [{ current: '', password: 'k8Jd!2mWqx-чужой' }] })),
  [`${accounts}beginSecondFactor`]: customer(() => ({ args: [{ password: '' }] })),
  [`${accounts}enableSecondFactor`]: customer(() => ({ args: [{ code: '123456' }] })),
  [`${accounts}disableSecondFactor`]: customer(() => ({ args: [{ password: '', code: '123456' }] })),
  [`${accounts}renewRecoveryCodes`]: customer(() => ({ args: [{ password: '', code: '123456' }] })),
  [`${accounts}setSignInNotices`]: customer(() => ({ args: [{ on: false }] })),
  [`${account}security/actions.ts#endSession`]: customer(({ owner }) => ({ form: { sessionId: owner.sessionId } })),
  [`${account}security/actions.ts#endOthers`]: customer(() => ({ form: {} })),
  [`${account}security/actions.ts#setNotices`]: customer(() => ({ form: { on: 'no' } })),
  [`${account}security/actions.ts#changePassword`]: customer(() => ({ form: { current: '', password: 'k8Jd!2mWqx-чужой' } })),
  [`${account}security/actions.ts#switchOff`]: customer(() => ({ form: { password: '', code: '123456' } })),
  [`${account}security/actions.ts#takeStep`]: customer(() => ({ form: { step: 'begin', password: '' } })),

  [`${consent}setConsent`]: customer(() => ({ args: [{ purpose: 'ads', channel: 'email', token: null }] })),
  [`${consent}withdrawAll`]: customer(nothing),
  [`${consent}confirmConsentCode`]: customer(() => ({ args: [{ code: '123456' }] })),
  [`${account}my-data/actions.ts#linkExport`]: customer(() => ({ form: {} })),
  [`${account}communications/actions.ts#choose`]: customer(() => ({ form: { purpose: 'ads', channel: 'email', token: '' } })),
  [`${account}communications/actions.ts#withdrawEverything`]: customer(() => ({ form: {} })),
  [`${account}communications/actions.ts#setSending`]: customer(() => ({ form: { channel: 'email', days: '90' } })),
  'lib/marketing/public/actions.ts#setOwnSending': customer(() => ({ args: [{ channel: 'email', change: { days: 90 } }] })),
  'lib/marketing/public/actions.ts#setSending': open(({ owner }) => ({ args: [{ token: owner.id, change: { days: 90 } }] })),
  [`${subscription}setSendingByLink`]: open(({ owner }) => ({ form: { token: owner.id, days: '90' } })),
  [`${account}communications/actions.ts#enterCode`]: customer(() => ({ form: { code: '123456' } })),
  // Whoever holds the link of a letter; ids of somebody open nothing.
  [`${consent}subscribe`]: open(() => ({ args: [{ email: 'nobody@example.ru', consents: [] }] })),
  [`${consent}confirmConsent`]: open(({ owner }) => ({ args: [{ token: `${owner.id}.AAAAAAAAAAAAAAAAAAAAAA` }] })),
  [`${consent}setSubscription`]: open(({ owner }) => ({ args: [{ token: owner.id, purpose: 'ads', channel: 'email', consent: null }] })),
  [`${consent}unsubscribe`]: open(({ owner }) => ({ args: [{ token: owner.id }] })),
  'lib/marketing/triggers/actions.ts#ask': open(() => ({ args: [{ sku: 'net-takogo', email: 'nobody@example.ru', consents: [] }] })),
  'lib/marketing/triggers/actions.ts#drop': customer(() => ({ args: [{ sku: 'net-takogo' }] })),
  [`${restock}askByForm`]: open(() => ({ form: { sku: 'net-takogo', email: 'nobody@example.ru' } })),
  [`${restock}dropByForm`]: customer(() => ({ form: { sku: 'net-takogo' } })),
  [`${subscription}subscribeByForm`]: open(() => ({ form: { email: 'nobody@example.ru' } })),
  [`${subscription}confirmByForm`]: open(({ owner }) => ({ form: { token: `${owner.id}.AAAAAAAAAAAAAAAAAAAAAA` } })),
  [`${subscription}chooseByLink`]: open(({ owner }) => ({ form: { token: owner.id, purpose: 'ads', channel: 'email', consents: '' } })),
  [`${subscription}unsubscribeByForm`]: open(({ owner }) => ({ form: { token: owner.id } })),

  // The doors. What they prove is tested with the doors; here: none of them opens the owner's account with a guess.
  [`${accounts}signIn`]: open(({ owner }) => ({ args: [{ contact: owner.email, password: 'password', next: '/' }] })),
  [`${accounts}askCode`]: open(() => ({ args: [{ contact: 'nobody@example.ru', next: '/' }] })),
  [`${accounts}askReset`]: open(() => ({ args: [{ contact: 'nobody@example.ru', next: '/' }] })),
  [`${accounts}register`]: open(({ owner }) => ({ args: [{ surname: 'Чужая', givenName: 'Чужая', patronymic: '', contact: owner.email, password: 'password', next: '/' }] })),
  [`${accounts}enterCode`]: open(() => ({ args: [{ code: '123456' }] })),
  [`${accounts}resendCode`]: open(nothing),
  [`${accounts}enterSecondFactor`]: open(() => ({ args: [{ code: '123456' }] })),
  [`${accounts}openLink`]: open(({ owner }) => ({ args: [{ token: `${owner.id}.AAAAAAAAAAAAAAAAAAAAAA` }] })),
  [`${accounts}resetPassword`]: open(({ owner }) => ({ args: [{ token: `${owner.id}.AAAAAAAAAAAAAAAAAAAAAA`, password: 'k8Jd!2mWqx-чужой' }] })),
  [`${accounts}signOut`]: open(nothing),
  [`${account}actions.ts#leave`]: open(nothing),
  'app/(desk)/desk/actions.ts#leave': open(nothing),
  [`${auth}enter`]: open(({ owner }) => ({ form: { contact: owner.email, password: 'password', next: '/' } })),
  [`${auth}signUp`]: open(({ owner }) => ({ form: { surname: 'Чужая', givenName: 'Чужая', contact: owner.email, password: 'password', next: '/' } })),
  [`${auth}enterTheCode`]: open(() => ({ form: { code: '123456' } })),
  [`${auth}sendAgain`]: open(() => ({ form: {} })),
  [`${auth}enterTheSecondFactor`]: open(() => ({ form: { code: '123456' } })),
  [`${auth}askForReset`]: open(() => ({ form: { contact: 'nobody@example.ru', next: '/' } })),
  [`${auth}resetThePassword`]: open(({ owner }) => ({ form: { token: `${owner.id}.AAAAAAAAAAAAAAAAAAAAAA`, password: 'k8Jd!2mWqx-чужой' } })),
  [`${auth}openTheLink`]: open(({ owner }) => ({ form: { token: `${owner.id}.AAAAAAAAAAAAAAAAAAAAAA` } })),
}
