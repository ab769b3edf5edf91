import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { refused } from '#shared/errors.ts'
import type { App } from './app.ts'
import type { Deps } from './deps.ts'

/** /healthz: the process answers. /readyz: it can do its work. /metrics: what Prometheus reads. */
export function healthRoutes(app: App, deps: Deps, countPending: () => Promise<number>): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  })
  const refusals = new Counter({
    name: 'http_refusals_total',
    help: 'Answers of 400 and above',
    labelNames: ['status'],
    registers: [registry],
  })
  new Gauge({
    name: 'effects_pending',
    help: 'Effects decided but not applied yet',
    registers: [registry],
    async collect() {
      this.set(await countPending())
    },
  })

  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    seconds.labels(request.method, route, String(reply.statusCode)).observe(reply.elapsedTime / 1000)
    if (reply.statusCode >= 400) refusals.labels(String(reply.statusCode)).inc()
  })

  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async () => {
    if (deps.isDraining()) throw refused('draining')
    await deps.database.ping().catch(() => {
      throw refused('overloaded', { detail: 'the database does not answer' })
    })
    return { status: 'ready' }
  })
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}
