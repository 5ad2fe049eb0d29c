import VK from 'next-auth/providers/vk'
import Yandex from 'next-auth/providers/yandex'
import { env } from '#lib/env.ts'

export type ProviderName = 'yandex' | 'vk'

/** The sites whose word is taken: those whose settings are given, so none unless somebody decides otherwise. */
export function providersOn() {
  const { AUTH_YANDEX_ID, AUTH_YANDEX_SECRET, AUTH_VK_ID, AUTH_VK_SECRET } = env
  return [
    ...(AUTH_YANDEX_ID && AUTH_YANDEX_SECRET ? [Yandex({ clientId: AUTH_YANDEX_ID, clientSecret: AUTH_YANDEX_SECRET, checks: ['state'] })] : []),
    ...(AUTH_VK_ID && AUTH_VK_SECRET ? [VK({ clientId: AUTH_VK_ID, clientSecret: AUTH_VK_SECRET, checks: ['state'] })] : []),
  ]
}

/**
 * The e-mail that a provider vouches for; null for none. Yandex makes an address the default one only after it was confirmed.
 * VK says nothing of the kind in its profile, so it opens nothing until it does.
 */
export function verifiedEmail(provider: string, profile: Readonly<Record<string, unknown>>): { provider: ProviderName; email: string } | null {
  if (provider === 'yandex' && typeof profile.default_email === 'string') return { provider, email: profile.default_email }
  if (provider === 'vk' && profile.email_verified === true && typeof profile.email === 'string') return { provider, email: profile.email }
  return null
}
