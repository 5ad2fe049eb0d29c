import type { NextRequest } from 'next/server'
import { providerHandlers } from '#lib/auth/auth.ts'
import { providersOn } from '#lib/auth/providers.ts'
import { openProviderDoor } from './open-provider-door.ts'

const handlers = providerHandlers(openProviderDoor)

/** Only Yandex ID and VK ID talk to Auth.js over HTTP. While both are off, which they are unless set, there is nothing here. */
export async function GET(request: NextRequest): Promise<Response> {
  return providersOn().length === 0 ? new Response(null, { status: 404 }) : handlers.GET(request)
}

export async function POST(request: NextRequest): Promise<Response> {
  return providersOn().length === 0 ? new Response(null, { status: 404 }) : handlers.POST(request)
}
