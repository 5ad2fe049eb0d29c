import type { Household } from './household.ts'

/**
 * Who may see what. `everybody`: the same for all. `own`: whoever is signed in sees their own, nobody is sent to sign in. `owner`: one
 * customer's alone, for anybody else it does not exist. `door`: for who is not signed in; the others are led on. `machine`:
 * answers nobody without its own key. `demo`: part of the demo.
 */
export type Access = 'everybody' | 'own' | 'owner' | 'door' | 'machine' | 'demo'

export type Row = { readonly access: Access; readonly path: (household: Household) => string }

const everybody = (path: string): Row => ({ access: 'everybody', path: () => path })
const own = (path: string): Row => ({ access: 'own', path: () => path })
const owner = (path: (household: Household) => string): Row => ({ access: 'owner', path })
const door = (path: string): Row => ({ access: 'door', path: () => path })

/** Every route of the shop but those of the desk. A route that is missing here fails the test. */
export const routes: Readonly<Record<string, Row>> = {
  '/': everybody('/'),
  '/catalogue': everybody('/catalogue'),
  '/catalogue/filter': everybody('/catalogue/filter?colour=graphite'),
  '/catalogue/[category]': everybody('/catalogue/smart-rings'),
  '/catalogue/[category]/filter': everybody('/catalogue/smart-rings/filter?colour=gold'),
  '/search': everybody('/search?q=часы'),
  '/api/suggest': everybody('/api/suggest?q=час'),
  '/product/[slug]/[[...variant]]': everybody('/product/orbita-2'),
  '/product/[slug]/questions': everybody('/product/orbita-2/questions'),
  '/product/[slug]/questions/ask': everybody('/product/orbita-2/questions/ask'),
  '/product/[slug]/questions/ask/code': everybody('/product/orbita-2/questions/ask/code'),
  '/product/[slug]/reviews': everybody('/product/orbita-2/reviews'),
  // Whose review is not published sees its photos alone.
  '/images/reviews/[file]': { access: 'machine', path: () => `/images/reviews/${'0'.repeat(32)}.webp` },
  '/api/reviews/votes': everybody('/api/reviews/votes?product=orbita-2'),
  '/api/reviews/photos': { access: 'machine', path: () => '/api/reviews/photos' },
  '/cart': everybody('/cart'),
  '/checkout': everybody('/checkout'),
  '/wishlist': everybody('/wishlist'),
  '/viewed': everybody('/viewed'),
  '/wishlist/shared': everybody('/wishlist/shared?items=orbita-2,kvant'),
  '/compare': everybody('/compare?items=orbita-2,kvant'),
  '/delivery': everybody('/delivery'),
  '/returns': everybody('/returns'),
  '/contacts': everybody('/contacts'),
  '/offer': everybody('/offer'),
  '/bonus': everybody('/bonus'),
  '/bonus/rules/[number]': everybody('/bonus/rules/1'),
  '/bonus/join': everybody('/bonus/join'),
  '/bonus/join/code': everybody('/bonus/join/code'),
  // Whoever holds the signed link of a membership without an account; any other token is no such page.
  '/bonus/[token]': { access: 'machine', path: () => '/bonus/net-takogo' },
  '/careers': everybody('/careers'),
  '/careers/filter': everybody('/careers/filter?city=Саратов'),
  '/careers/[slug]': everybody('/careers/spetsialist-podderzhki'),
  // Whoever holds the signed link of an application; any other token has no file.
  '/careers/[slug]/apply': everybody('/careers/spetsialist-podderzhki/apply'),
  '/careers/[slug]/apply/code': everybody('/careers/spetsialist-podderzhki/apply/code'),
  // Whoever holds the signed link of an application; any other token is no such page.
  '/careers/application/[token]': { access: 'machine', path: () => '/careers/application/net-takogo' },
  '/careers/application/[token]/interviews/[id]': { access: 'machine', path: () => '/careers/application/net-takogo/interviews/00000000-0000-7000-8000-000000000000' },
  '/careers/application/gone': everybody('/careers/application/gone'),
  '/careers/application/[token]/cv/[fileId]': { access: 'machine', path: () => '/careers/application/net-takogo/cv/00000000-0000-7000-8000-000000000000' },
  '/careers/feed.xml': everybody('/careers/feed.xml'),
  '/careers/feed.json': everybody('/careers/feed.json'),
  '/api/careers/closed': everybody('/api/careers/closed'),
  '/og/careers/[slug]': everybody('/og/careers/spetsialist-podderzhki'),
  '/privacy': everybody('/privacy'),
  '/privacy/[version]': everybody('/privacy/1'),
  '/privacy/[version]/changes': everybody('/privacy/1/changes'),
  '/privacy/[version]/pdf': everybody('/privacy/1/pdf'),
  '/privacy/at': everybody('/privacy/at?at=2026-11-01'),
  '/privacy/cookies': everybody('/privacy/cookies'),
  '/privacy/texts/[purpose]/[channel]/[number]': everybody('/privacy/texts/ads/email/1'),
  '/privacy/ledger': everybody('/privacy/ledger'),
  '/privacy/proof': everybody('/privacy/proof'),
  '/api/me': everybody('/api/me'),
  '/api/decisions': everybody('/api/decisions'),
  // Takes pages from browsers that allowed the counter, and tells nothing.
  '/api/visits': { access: 'machine', path: () => '/api/visits' },
  '/api/cards': everybody('/api/cards?slugs=orbita-2'),
  '/api/compare': everybody('/api/compare?items=orbita-2,kvant'),
  // Takes pictures from staff, and tells nothing; catalogue.spec.ts of the desk asks who may.
  '/api/desk/imports': { access: 'machine', path: () => '/api/desk/imports' },
  '/api/desk/images': { access: 'machine', path: () => '/api/desk/images' },
  // Takes CVs from whoever applies for a vacancy, and tells nothing.
  '/api/careers/cv': { access: 'machine', path: () => '/api/careers/cv' },
  // Pictures by their content: there is none of this name.
  '/images/[file]': { access: 'machine', path: () => `/images/${'0'.repeat(32)}.webp` },
  '/api/health': everybody('/api/health'),
  '/apple-icon.png': everybody('/apple-icon.png'),
  '/icon.svg': everybody('/icon.svg'),
  '/manifest.webmanifest': everybody('/manifest.webmanifest'),
  '/og': everybody('/og'),
  '/og/category/[slug]': everybody('/og/category/smart-rings'),
  '/og/product/[slug]': everybody('/og/product/orbita-2'),
  '/robots.txt': everybody('/robots.txt'),
  '/sitemap.xml': everybody('/sitemap.xml'),
  '/sitemaps/[part]': everybody('/sitemaps/products-1.xml'),
  '/feeds/market.yml': everybody('/feeds/market.yml'),
  '/feeds/pictures/[...file]': everybody('/feeds/pictures/products/orbita-2/front-graphite.webp.jpg'),
  // Whoever holds the signed link sees the order; without its key the number opens nothing, not even for its owner.
  '/order/[number]': { access: 'machine', path: ({ open }) => `/order/${open.number}` },
  '/privacy/request': everybody('/privacy/request'),
  '/privacy/request/code': everybody('/privacy/request/code'),
  '/privacy/request/confirm/[token]': everybody('/privacy/request/confirm/net-takogo'),
  // Anybody complains about a review; how it was decided, whoever holds the signed link sees.
  '/reviews/[id]/report': { access: 'everybody', path: ({ shownReviewId }) => `/reviews/${shownReviewId}/report` },
  '/reviews/reports/[token]': { access: 'machine', path: ({ shownReviewId }) => `/reviews/reports/${shownReviewId}` },
  '/claims': everybody('/claims'),
  '/claims/code': everybody('/claims/code'),
  '/claims/confirm/[token]': everybody('/claims/confirm/net-takogo'),
  // Whoever holds the signed link sees the request or claim; without it the number opens nothing.
  '/privacy/request/[token]': { access: 'machine', path: ({ requestNumber }) => `/privacy/request/${requestNumber}` },
  '/privacy/request/[token]/receipt': { access: 'machine', path: ({ requestNumber }) => `/privacy/request/${requestNumber}/receipt` },
  '/claims/[token]': { access: 'machine', path: ({ claimNumber }) => `/claims/${claimNumber}` },
  '/claims/[token]/receipt': { access: 'machine', path: ({ claimNumber }) => `/claims/${claimNumber}/receipt` },
  '/sign-in': door('/sign-in'),
  '/sign-in/code': door('/sign-in/code'),
  '/sign-in/second-factor': door('/sign-in/second-factor'),
  '/sign-up': door('/sign-up'),
  '/reset': everybody('/reset'),
  '/reset/[token]': everybody('/reset/net-takogo'),
  '/verify/[token]': everybody('/verify/net-takogo'),
  '/account': own('/account'),
  '/account/applications': own('/account/applications'),
  '/account/applications/[number]': owner(({ application }) => `/account/applications/${application}`),
  // What leads nowhere, for whomever.
  '/account/[...path]': { access: 'machine', path: () => '/account/net-takoi' },
  '/account/communications/receipt/[eventHash]': owner(({ consentEvent }) => `/account/communications/receipt/${consentEvent}`),
  '/account/orders': own('/account/orders'),
  '/account/orders/[number]': owner(({ open }) => `/account/orders/${open.number}`),
  '/account/orders/[number]/receipt': owner(({ delivered }) => `/account/orders/${delivered.number}/receipt`),
  '/account/orders/[number]/return': owner(({ delivered }) => `/account/orders/${delivered.number}/return`),
  '/account/personal-data': own('/account/personal-data'),
  '/account/personal-data/[contact]': own('/account/personal-data/email'),
  '/account/bonuses': own('/account/bonuses'),
  '/account/addresses': own('/account/addresses'),
  '/account/addresses/new': own('/account/addresses/new'),
  '/account/addresses/[id]': owner(({ addressId }) => `/account/addresses/${addressId}`),
  '/account/my-data/delete': own('/account/my-data/delete'),
  '/account/questions': own('/account/questions'),
  '/account/requests': own('/account/requests'),
  '/account/requests/new': own('/account/requests/new'),
  '/account/requests/[number]': owner(({ requestNumber }) => `/account/requests/${requestNumber}`),
  '/account/requests/claims/new': own('/account/requests/claims/new'),
  '/account/requests/claims/[number]': owner(({ claimNumber }) => `/account/requests/claims/${claimNumber}`),
  '/account/wish-list': own('/account/wish-list'),
  '/account/reviews': own('/account/reviews'),
  '/account/reviews/new': own('/account/reviews/new?product=orbita-2'),
  '/account/reviews/[line]': owner(({ delivered }) => `/account/reviews/${delivered.number}-1`),
  '/account/viewed': own('/account/viewed'),
  '/account/my-data': own('/account/my-data'),
  '/account/my-data/journal': own('/account/my-data/journal'),
  // A signed key of a quarter of an hour, in its owner's session.
  '/api/export/[token]': { access: 'machine', path: () => '/api/export/net-takogo' },
  '/account/policy': own('/account/policy'),
  '/account/security': own('/account/security'),
  '/account/security/password': own('/account/security/password'),
  '/account/security/second-factor': own('/account/security/second-factor'),
  '/account/communications': own('/account/communications'),
  '/subscription': everybody('/subscription'),
  // Goods of the catalogue that are sold out.
  '/subscription/restock/[sku]': everybody('/subscription/restock/PLS3-SAND'),
  // Whoever holds the link of a letter; any other token is no such page.
  '/subscription/[token]': { access: 'machine', path: () => '/subscription/net-takogo' },
  '/subscription/[token]/receipt/[eventHash]': { access: 'machine', path: ({ consentEvent }) => `/subscription/net-takogo/receipt/${consentEvent}` },
  '/why/[token]': { access: 'machine', path: () => '/why/net-takogo' },
  '/why/[token]/proof': { access: 'machine', path: () => '/why/net-takogo/proof' },
  // Links of messages: they lead on, and none of these is one.
  '/s/[code]': { access: 'machine', path: () => '/s/net-takogo' },
  '/r/[token]': { access: 'machine', path: () => '/r/net-takogo' },
  '/api/unsubscribe/[token]': { access: 'machine', path: () => '/api/unsubscribe/net-takogo' },
  '/api/webhooks/sms/[secret]': { access: 'machine', path: () => '/api/webhooks/sms/net-takogo' },
  '/subscription/confirm/[token]': { access: 'machine', path: () => '/subscription/confirm/net-takogo' },
  // What leads nowhere, for whomever; what leads somewhere stands in desk-routes.ts.
  '/desk/[...path]': { access: 'machine', path: () => '/desk/net-takoi' },
  // No sign-in by a foreign account is switched on.
  '/api/auth/[...nextauth]': { access: 'machine', path: () => '/api/auth/signin' },
  '/api/revalidate': { access: 'machine', path: () => '/api/revalidate' },
  '/api/webhooks/yookassa': { access: 'machine', path: () => '/api/webhooks/yookassa' },
  '/dev/mailbox': { access: 'demo', path: () => '/dev/mailbox' },
  '/dev/mailbox/[id]': { access: 'machine', path: () => '/dev/mailbox/0' },
  '/dev/mailbox/sms': { access: 'demo', path: () => '/dev/mailbox/sms' },
}
