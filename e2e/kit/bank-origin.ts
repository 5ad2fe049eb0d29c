/** Where the sandbox bank has its pages. */
export function bankOrigin(): string {
  return new URL(process.env.YOOKASSA_API_URL || 'http://localhost:3010').origin
}
