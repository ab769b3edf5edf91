import { Type } from 'typebox'

/** A sentence somebody must write: at least one visible character, never longer than a reader would read. */
export const Sentence = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })

export const OptionalSentence = (maxLength: number) => Type.Optional(Type.String({ maxLength }))

export const Instant = Type.String({ format: 'date-time' })

export const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])

export const Id = Type.String({ minLength: 36, maxLength: 36 })

export type Locale = 'en' | 'ko'
export type Words = Record<Locale, string>
