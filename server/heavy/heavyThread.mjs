// A thread does not inherit how its parent reads TypeScript.
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
