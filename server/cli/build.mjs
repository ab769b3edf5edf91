import { buildWeb, installDependencies } from './ready.mjs'

await installDependencies()
await buildWeb()
