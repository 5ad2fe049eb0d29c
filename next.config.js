// @ts-check

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  images: { formats: ['image/avif', 'image/webp'] },
  typescript: { ignoreBuildErrors: true }, // `npm run check` and `npm test` check types; a start need not do it again
}
