import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))

/**
 * A script of ours as one plain file, so that a process that is started fifty times does not read three hundred.
 * @returns its path, inside node_modules so that packages are found from there; gone when this process ends.
 */
export async function bundled(script: string): Promise<string> {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'script-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const name = basename(script).replace(/\.ts$/, '.mjs')
  await build({
    configFile: false,
    logLevel: 'silent',
    // Ours and theirs in one file; what has native parts, or looks for its own files, stays where it is.
    ssr: { noExternal: true, external: ['better-sqlite3', 'pg', 'nodemailer'] },
    build: { ssr: script, outDir: folder, minify: false, rolldownOptions: { output: { entryFileNames: name } } },
  })
  return join(folder, name)
}
