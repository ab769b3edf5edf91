import helmet from '@fastify/helmet'
import { refused } from '#shared/errors.ts'
import type { App } from './app.ts'

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Headers of every answer, and the rule that a page of another origin changes nothing here. */
export async function secure(app: App, publicUrl: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // What scanned pages are decoded with (JBIG2, JPEG 2000) is compiled; text still never becomes code.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        workerSrc: ["'self'"],
        mediaSrc: ["'self'"],
        // Emotion writes its rules into style elements at run time; no text of people ever becomes a style.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: publicUrl.startsWith('https://'),
    referrerPolicy: { policy: 'same-origin' },
  })

  app.addHook('onRequest', async (request) => {
    if (!changing.has(request.method) || request.headers.authorization) return
    const { origin, host } = request.headers
    const site = request.headers['sec-fetch-site']
    if (site && site !== 'same-origin' && site !== 'none') throw refused('cross-origin')
    if (!origin) return
    const isOurs = URL.canParse(origin) && (new URL(origin).host === host || origin === publicUrl.replace(/\/$/, ''))
    if (!isOurs) throw refused('cross-origin')
  })
}
