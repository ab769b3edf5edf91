import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { Permission } from '#shared/permissions.ts'
import type { Role } from '#shared/roles.ts'
import type { Rows } from './rows.ts'

/** The Fastify instance with our schemas' types. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** Who asks: a signed-in person, or an outside system by its key. */
export type Asker = {
  kind: 'person' | 'key'
  id: string
  name: string
  email: string
  role: Role | null
  locale: 'en' | 'ko'
  permissions: readonly string[]
  /** The person who answers for a key. */
  behindId?: string | null
  /** The provider that they, or the person behind the key, work for; null for our own. */
  vendorId: string | null
  /** Whose cases they may know of. */
  rows: Rows
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null only on routes that are open to everybody. */
    asker: Asker | null
  }
  interface FastifyContextConfig {
    /** Any one of these lets in. */
    needs?: Permission | readonly Permission[]
    /** `signed-in`: any person; `everybody`: no session needed. */
    open?: 'everybody' | 'signed-in'
  }
}
