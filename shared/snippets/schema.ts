import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable, Sentence } from '../text.ts'

/** What one types after a slash: letters and digits of either language, dashes between. */
const Shortcut = Type.String({ minLength: 1, maxLength: 30, pattern: '^[a-z0-9가-힣]+(-[a-z0-9가-힣]+)*$' })

const fields = {
  name: Sentence(80),
  shortcut: Shortcut,
  /** Null: everybody's. */
  teamId: Nullable(Id),
  locale: Type.Enum(['en', 'ko']),
  body: Sentence(4000),
}

export const NewSnippet = Type.Object(fields, { additionalProperties: false })
export type NewSnippet = Static<typeof NewSnippet>

export const SnippetChange = Type.Partial(Type.Object({ ...fields, isActive: Type.Boolean() }), {
  additionalProperties: false,
})
export type SnippetChange = Static<typeof SnippetChange>

/** The whole record as a stock client sends it back; what is not a field of it is not read. */
export const SnippetPut = Type.Object({ version: Type.Integer(), ...fields, isActive: Type.Boolean() })

export const Snippet = Type.Object({
  id: Id,
  version: Type.Integer(),
  ...fields,
  teamName: Nullable(Type.Object({ en: Type.String(), ko: Type.String() })),
  isActive: Type.Boolean(),
  createdAt: Instant,
  updatedAt: Instant,
  allowedActions: Type.Array(Type.String()),
})
export type Snippet = Static<typeof Snippet>
