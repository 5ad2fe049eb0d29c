import { JsonLd } from '#components/seo/json-ld.tsx'
import type { VacancyView } from '#lib/careers/types.ts'
import { env } from '#lib/env.ts'
import { vacancyPosting } from './vacancy-posting.ts'

/** What job searches show of a vacancy: name, place, pay, until when. */
export function VacancyJsonLd({ vacancy }: { readonly vacancy: VacancyView }) {
  return <JsonLd data={vacancyPosting(vacancy, env.APP_URL)} />
}
