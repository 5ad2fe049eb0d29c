import { IncomingMessage, ServerResponse } from 'node:http'

/** The two halves of what Node tells on its channel `http.server.request.start`. */
export function requestParts(message: unknown): { readonly request: IncomingMessage | null; readonly response: ServerResponse | null } {
  const parts: { request?: unknown; response?: unknown } = typeof message === 'object' && message !== null ? message : {}
  return {
    request: parts.request instanceof IncomingMessage ? parts.request : null,
    response: parts.response instanceof ServerResponse ? parts.response : null,
  }
}
