import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generatedDocs } from './generatedDocs.ts'

const folder = new URL('../../docs/generated/', import.meta.url)

mkdirSync(folder, { recursive: true })
for (const [name, content] of Object.entries(generatedDocs())) {
  writeFileSync(new URL(name, folder), content)
  console.log(fileURLToPath(new URL(name, folder)))
}
