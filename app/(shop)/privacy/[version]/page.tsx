import type { Metadata } from 'next'
import { missingMetadata, MissingPage } from '#components/layout/missing-page.tsx'
import { VersionNotice } from '#components/policy/version-notice.tsx'
import { VersionPage } from '#components/policy/version-page.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { getCurrentVersion, getVersions } from '#lib/policy/queries.ts'
import { type VersionParams, versionOf } from './version-of.ts'

/** Made when they are asked for the first time. */
export const generateStaticParams = () => []

export async function generateMetadata({ params }: VersionParams): Promise<Metadata> {
  const version = await versionOf(params)
  if (!version) return missingMetadata
  const { number } = version
  return pageMetadata({
    title: `Политика конфиденциальности, версия ${number}`,
    description: `Версия ${number} политики в отношении обработки персональных данных: полный текст и контрольная сумма.`,
    path: `/privacy/${number}`,
    index: false,
  })
}

/** A version for good: whatever is in force later, this address shows the same text. */
export default async function VersionRoute({ params }: VersionParams) {
  const version = await versionOf(params)
  if (!version) return <MissingPage />
  const [current, versions] = await Promise.all([getCurrentVersion('policy'), getVersions('policy')])
  const notice = <VersionNotice version={version} current={current} />
  return <VersionPage version={version} versions={versions} live={false} notice={notice} />
}
