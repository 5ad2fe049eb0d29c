// Plain JavaScript without recent features: it has to run on the very versions that it refuses.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Node.js 22.18 or newer is needed, this is ${process.version}: install Node 24 and run "npm install" again.`)
  process.exit(1)
}
