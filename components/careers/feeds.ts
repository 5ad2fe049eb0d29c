import { formatSalary } from '#lib/careers/format-salary.ts'
import type { VacancyCard } from '#lib/careers/types.ts'
import { shop } from '#lib/shop.ts'
import { xml } from '#lib/text/xml.ts'
import { vacancyFacts } from './vacancy-facts.ts'

const title = `Вакансии ${shop.name}`
const about = 'Открытые вакансии магазина умных часов и трекеров.'

/** RSS 2.0 of open vacancies, the newest first. `site` is the shop's origin. */
export function rssFeed(vacancies: readonly VacancyCard[], site: string): string {
  const items = newestFirst(vacancies).map(({ slug, publishedAt, team, ...vacancy }) => {
    const url = `${site}/careers/${slug}`
    return `<item><title>${xml(vacancy.title)}</title><link>${xml(url)}</link><guid isPermaLink="true">${xml(url)}</guid><pubDate>${new Date(publishedAt).toUTCString()}</pubDate>`
      + `<category>${xml(team)}</category><description>${xml(describe(vacancy))}</description></item>`
  })
  return '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>'
    + `<title>${xml(title)}</title><link>${xml(site)}/careers</link><description>${about}</description><language>ru</language>`
    + `<atom:link href="${xml(site)}/careers/feed.xml" rel="self" type="application/rss+xml"/>\n${items.join('\n')}\n</channel></rss>\n`
}

/** The same as JSON Feed 1.1. */
export function jsonFeed(vacancies: readonly VacancyCard[], site: string): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: about,
    home_page_url: `${site}/careers`,
    feed_url: `${site}/careers/feed.json`,
    language: 'ru',
    items: newestFirst(vacancies).map(({ slug, publishedAt, team, ...vacancy }) => {
      const url = `${site}/careers/${slug}`
      return { id: url, url, title: vacancy.title, content_text: describe(vacancy), date_published: publishedAt, tags: [team, vacancy.city] }
    }),
  }
}

function newestFirst(vacancies: readonly VacancyCard[]): VacancyCard[] {
  return vacancies.toSorted((one, other) => other.publishedAt.localeCompare(one.publishedAt))
}

function describe(vacancy: Pick<VacancyCard, 'city' | 'workplace' | 'employment' | 'salary' | 'summary'>): string {
  return [vacancyFacts(vacancy), formatSalary(vacancy.salary), vacancy.summary].filter(Boolean).join('. ')
}
