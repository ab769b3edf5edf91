import type { FastifyRequest } from 'fastify'
import { refused } from '#shared/errors.ts'
import type { Actor } from '../audit/record.ts'
import type { App, Asker } from './app.ts'

/** Every /api route says who may: `needs` a permission, or `open`. A route that says nothing does not start. */
export function checkPermissions(app: App): void {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api')) return
    if (!route.config?.needs && !route.config?.open)
      throw new Error(`${route.method} ${route.url} does not say who may`)
  })
  app.addHook('onRequest', async (request) => {
    const { needs, open } = request.routeOptions.config
    if (!request.routeOptions.url?.startsWith('/api') || open === 'everybody') return
    if (!request.asker) throw refused('not-signed-in')
    const held = request.asker.permissions
    if (needs && ![needs].flat().some((needed) => held.includes(needed))) throw refused('not-allowed')
  })
}

/** A route and its door, for those who check or list all of them. */
export type KnownRoute = { method: string; url: string; needs: readonly string[] | null; open: string | undefined }

export function tellRoutes(app: App, tell: (route: KnownRoute) => void): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    const needs = config?.needs ? [config.needs].flat() : null
    for (const one of [method].flat()) tell({ method: one, url, needs, open: config?.open })
  })
}

export function askerOf(request: FastifyRequest): Asker {
  if (!request.asker) throw refused('not-signed-in')
  return request.asker
}

/** The asker as the audit log names them. */
export function actorOf(request: FastifyRequest): Actor {
  const { kind, id, name, permissions, behindId, vendorId, rows } = askerOf(request)
  return { kind, id, name, permissions, behindId, vendorId, rows, requestId: request.id }
}
