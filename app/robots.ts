import type { MetadataRoute } from 'next'
import { env } from '#lib/env.ts'

export default function robots(): MetadataRoute.Robots {
  return {
    // Pages of one person and machines' doors. Filtered lists stay open: they say themselves that they are not to be indexed.
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/cart', '/checkout', '/order/', '/dev/'] },
    sitemap: `${env.APP_URL}/sitemap.xml`,
  }
}
