import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const server = `http://127.0.0.1:${process.env.PORT ?? 4100}`

export default defineConfig({
  root: join(root, 'web'),
  cacheDir: join(root, 'node_modules', '.vite'),
  plugins: [react(), compressed()],
  build: { outDir: join(root, 'dist'), emptyOutDir: true },
  // The host stays the page's own: the server takes a change from another origin for a forgery.
  server: {
    proxy: Object.fromEntries(
      ['/api/', '/docs', '/healthz', '/readyz', '/metrics'].map((at) => [at, { target: server, changeOrigin: false }]),
    ),
  },
  test: {
    root,
    projects: [
      tests('sqlite', ['server/**/*.test.ts', 'shared/**/*.test.ts'], { env: { DATABASE_URL: 'file:' } }),
      tests('postgres', ['server/**/*.test.ts'], {
        exclude: ['server/testing/architecture.test.ts'],
        // A placeholder: the set-up puts the real address in its place.
        env: { DATABASE_URL: 'postgres:' },
        globalSetup: 'server/testing/postgresServer.ts',
      }),
      tests('web', ['web/**/*.test.{ts,tsx}']),
    ],
  },
})

type TestOptions = NonNullable<TestProjectInlineConfiguration['test']>

function tests(name: string, include: string[], options: TestOptions = {}): TestProjectInlineConfiguration {
  return {
    root,
    // Not isolated: the app is loaded once a worker instead of once a file. Every test opens an app and a database of its own.
    test: {
      name,
      include,
      pool: 'forks',
      isolate: false,
      maxWorkers: 2,
      // Other stages of `npm test` run beside this one, on as few cores as there are.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      ...options,
    },
  }
}

/** Compresses once, at build; the server picks the .br or .gz that lies beside a file. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(m?js|css|html|svg|json)$/.test(file)) continue
        const path = join(dir, file)
        const content = readFileSync(path)
        writeFileSync(`${path}.br`, brotliCompressSync(content))
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
      }
    },
  }
}
