import { type Dirent, linkSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where the pages of the test build say that they live: nobody listens there, so that an address that was left as it is shows at once. */
export const BUILT_FOR = 'http://localhost:30999'

/** What serves nobody, at the top of a build. */
const needless: ReadonlySet<string> = new Set(['build', 'cache', 'diagnostics', 'types'])
const isPage = /\.(html|rsc|meta|body)$/

/**
 * Gives the shop at `address` the build for itself: hard links, but copies of those pages in which the address stands, so that links, maps and cards lead
 * to this shop. What one shop writes beside its build, no other finds. Half a second.
 */
export function linkBuild(built: string, own: string, address: string): void {
  const [from, to] = [new URL(BUILT_FOR).port, new URL(address).port]
  // What the router reads is counted in bytes.
  if (to.length !== from.length) throw new Error(`the port of a test shop has ${from.length} digits, ${to} has not`)
  rmSync(own, { recursive: true, force: true })
  linkFolder(built, own, needless, (text) => text.replaceAll(`localhost:${from}`, `localhost:${to}`).replaceAll(`localhost%3A${from}`, `localhost%3A${to}`))
}

function linkFolder(from: string, to: string, without: ReadonlySet<string>, readdress: (text: string) => string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (!without.has(entry.name)) linkEntry(entry, path.join(from, entry.name), path.join(to, entry.name), readdress)
  }
}

function linkEntry(entry: Dirent, from: string, to: string, readdress: (text: string) => string): void {
  if (entry.isDirectory()) linkFolder(from, to, new Set(), readdress)
  else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to)
  else if (!isPage.test(entry.name)) linkSync(from, to)
  else {
    const page = readFileSync(from, 'latin1') // pictures, too: each byte stays what it is
    const own = readdress(page)
    if (own === page) linkSync(from, to)
    else writeFileSync(to, own, 'latin1')
  }
}
