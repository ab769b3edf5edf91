import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { App } from './app.ts'

/** OpenAPI 3.1 of every route under /api, made from the same schemas that check the requests. */
export async function describeRoutes(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Maru',
        description:
          'The API of the seller-operations console. Refusals are application/problem+json with a stable `code`.',
        version: '1',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'maru_session' },
          key: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { key: [] }],
    },
    transform: ({ schema, url, route }) => {
      const needs = route.config?.needs
      const tag = url.split('/')[2] ?? 'process'
      const described = {
        tags: [tag],
        ...schema,
        ...(needs ? { description: `Needs ${[needs].flat().join(' or ')}.` } : {}),
      }
      return { schema: described, url }
    },
  })
  await app.register(swaggerUi, { routePrefix: '/docs' })
}
