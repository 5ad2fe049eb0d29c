import type { Metadata } from 'next'
import { pageMetadata } from '#components/seo/page-metadata.ts'

/** Feeds that readers find by themselves. */
export const careersFeeds = {
  'application/rss+xml': [{ url: '/careers/feed.xml', title: 'Вакансии Smart Tracker' }],
  'application/feed+json': [{ url: '/careers/feed.json', title: 'Вакансии Smart Tracker' }],
}

/** Of the list of vacancies; its filtered states are not for search engines. */
export function careersMetadata(index = true): Metadata {
  const page = pageMetadata({
    title: 'Вакансии',
    description: 'Работа в магазине умных часов и трекеров Smart Tracker: открытые вакансии с зарплатой, отклик за три минуты без регистрации, ответ каждому.',
    path: '/careers',
    index,
  })
  return { ...page, alternates: { ...page.alternates, types: careersFeeds } }
}
