import { getVersion } from '#lib/policy/queries.ts'
import type { VersionView } from '#lib/policy/version-view.ts'

export type VersionParams = { readonly params: Promise<{ readonly version: string }> }

/** The published version an address names: `/privacy/2`. */
export async function versionOf(params: VersionParams['params']): Promise<VersionView | null> {
  const { version } = await params
  return /^[1-9]\d{0,5}$/.test(version) ? getVersion('policy', Number(version)) : null
}
