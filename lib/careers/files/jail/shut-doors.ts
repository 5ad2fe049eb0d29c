// Before anything of a file is read: what speaks to other machines or starts something is not to be had, whatever code is brought to run. The
// permissions of Node and the kernel say the same; this holds where they cannot.
import { registerHooks } from 'node:module'

const closed = /^(node:)?(net|tls|http|https|http2|dgram|dns|dns\/promises|child_process|worker_threads|cluster|inspector|inspector\/promises|vm|repl|wasi|sqlite)$/

registerHooks({
  resolve(specifier, context, next) {
    if (closed.test(specifier)) throw new Error(`${specifier} is closed here`)
    return next(specifier, context)
  },
})

for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'BroadcastChannel']) Reflect.deleteProperty(globalThis, name)
for (const name of ['binding', '_linkedBinding', 'dlopen', 'getBuiltinModule', 'kill']) Reflect.deleteProperty(process, name)
