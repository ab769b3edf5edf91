import { buildWeb, installDependencies, root } from './ready.mjs'

await installDependencies()
await buildWeb()
process.chdir(root)
// In this very process: a signal reaches the server once, and killing us leaves no child behind.
await import('tsx')
await import('../main.ts')
