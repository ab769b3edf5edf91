import buildValidators from '@fastify/ajv-compiler'
import buildSerializers from '@fastify/fast-json-stringify-compiler'
import type { FastifyServerOptions } from 'fastify'

type Controller = NonNullable<FastifyServerOptions['schemaController']>

/** What both factories have in common: for what all routes share, a compiler; for a route, what it compiles to. */
type Factory<Compiled> = (external: unknown, options: unknown) => (route: unknown) => Compiled
type Validator = { (data: unknown): unknown; errors?: unknown }
type Serializer = (data: unknown) => string

const validators = buildValidators() as unknown as Factory<Validator>
const serializers = buildSerializers() as unknown as Factory<Serializer>

const laterValidator: Factory<Validator> = (external, options) => {
  const compile = validators(external, options)
  return (route) => {
    let compiled: Validator | undefined
    const validate: Validator = (data) => {
      compiled ??= compile(route)
      const isRight = compiled(data)
      validate.errors = compiled.errors
      return isRight
    }
    return validate
  }
}

/** What a schema compiled to is the same for every route that answers by it: no server of ours has options of its own. */
const compiledOf = new WeakMap<object, Serializer>()

const laterSerializer: Factory<Serializer> = (external, options) => {
  const compile = serializers(external, options)
  return (route) => {
    const { schema } = route as { schema: object }
    let compiled: Serializer | undefined
    return (data) => {
      compiled ??= compiledOf.get(schema) ?? compile(route)
      compiledOf.set(schema, compiled)
      return compiled(data)
    }
  }
}

/**
 * Fastify's own compilers, each asked when its route is first used: there are hundreds of schemas, a start needs none
 * of them, and compiling all takes longer than everything else that a start does.
 */
export const compileLater: Controller = {
  compilersFactory: {
    buildValidator: laterValidator,
    buildSerializer: laterSerializer,
  } as Controller['compilersFactory'],
}
