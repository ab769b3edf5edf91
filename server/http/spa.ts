import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import staticFiles from '@fastify/static'
import type { App } from './app.ts'
import { sendNotFound } from './errors.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/** Serves the built web. Hashed assets are kept for a year; the page itself is asked for anew each time. */
export async function serveWeb(app: App): Promise<void> {
  if (!existsSync(`${dist}/index.html`)) {
    app.setNotFoundHandler((_request, reply) => sendNotFound(reply))
    return
  }
  await app.register(staticFiles, {
    root: dist,
    // One route for all files: there are a thousand, and each as a route of its own costs every start a tenth of a second.
    wildcard: true,
    dotfiles: 'ignore',
    preCompressed: true,
    // A list: with a bare word the compressed page is not found at "/".
    index: ['index.html'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/')
      reply.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (!wantsPage || request.url.startsWith('/api')) return sendNotFound(reply)
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
