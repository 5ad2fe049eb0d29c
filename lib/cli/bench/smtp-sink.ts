// A mail server in a process of its own that takes letters as fast as they come, keeps their Message-IDs, and misbehaves on request: what a recipient's
// name begins with says how (`refuse550@…`, `later451@…`, `spam554@…`, `drop@…`, `hang@…`). Speaks with whoever started it by messages.
import { createServer, type Socket } from 'node:net'

/** What it is told. */
export type SinkOrder = { readonly ask: 'log' | 'count' | 'sources' | 'begun' } | { readonly delay: number } | { readonly close: true }
/** What it says: its port, then answers. `accepted`: the Message-ID of each letter it said yes to, in order. */
export type SinkWord = { readonly port: number } | { readonly count: number } | { readonly accepted: readonly string[] } | { readonly sources: readonly string[] } | { readonly begun: readonly Begun[] }
/** When (milliseconds since 1970) DATA began for an address. */
export type Begun = readonly [address: string, at: number]

const KEEP = 200
const accepted: string[] = []
const sources: string[] = []
let begun: Begun[] = []
let delay = 0

const server = createServer((socket) => serve(socket))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  tell({ port: typeof address === 'object' && address ? address.port : 0 })
})

process.on('message', (order: SinkOrder) => {
  if ('delay' in order) delay = order.delay
  else if ('close' in order) process.exit(0)
  else if (order.ask === 'count') tell({ count: accepted.length })
  else if (order.ask === 'sources') tell({ sources })
  else if (order.ask === 'begun') {
    tell({ begun })
    begun = []
  }
  else tell({ accepted })
})
process.on('disconnect', () => process.exit(0))

function tell(word: SinkWord): void {
  process.send?.(word)
}

function serve(socket: Socket): void {
  let inData = false
  let recipient = ''
  let rest = ''
  socket.setNoDelay(true)
  socket.setEncoding('latin1')
  socket.on('error', () => {})
  const say = (line: string): void => void socket.write(`${line}\r\n`)
  const end = (letter: string): void => {
    inData = false
    if (recipient.startsWith('drop')) return void socket.destroy()
    if (recipient.startsWith('hang')) return
    if (recipient.startsWith('spam')) return say(`${recipient.slice(4, 7)} not this letter`)
    const keep = (): void => {
      accepted.push(/^message-id: *(<[^>]+>)/im.exec(letter)?.[1] ?? '')
      if (sources.length < KEEP) sources.push(letter.replaceAll('\r\n..', '\r\n.'))
      say('250 kept')
    }
    if (delay > 0) setTimeout(keep, delay)
    else keep()
  }
  const obey = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO') say('250-sink\r\n250-8BITMIME\r\n250 SIZE 10000000')
    else if (verb === 'RCPT') {
      recipient = /<([^>]*)>/.exec(line)?.[1] ?? ''
      const no = /^(?:refuse|later)(\d{3})/.exec(recipient)?.[1]
      say(no ? `${no} ${no.slice(0, 1)}.1.1 no` : '250 ok')
    } else if (verb === 'DATA') {
      inData = true
      begun.push([recipient, performance.timeOrigin + performance.now()])
      say('354 go on')
    } else if (verb === 'QUIT') socket.end('221 bye\r\n')
    else say('250 ok')
  }
  socket.on('data', (chunk: string) => {
    rest += chunk
    for (;;) {
      const at = rest.indexOf(inData ? '\r\n.\r\n' : '\r\n')
      if (at < 0) return
      const piece = rest.slice(0, at)
      rest = rest.slice(at + (inData ? 5 : 2))
      if (inData) end(piece)
      else obey(piece)
    }
  })
  say('220 sink')
}
