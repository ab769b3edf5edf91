import { type Static, Type } from 'typebox'
import { permissions } from '../permissions.ts'
import { roles } from '../roles.ts'
import { Id, Instant, Nullable, Sentence } from '../text.ts'

export const Person = Type.Object({
  id: Id,
  version: Type.Integer(),
  email: Type.String(),
  name: Type.String(),
  role: Type.Enum(roles),
  /** The provider that employs them; null for our own. */
  vendorId: Nullable(Id),
  locale: Type.Enum(['en', 'ko']),
  isActive: Type.Boolean(),
  lastSeenAt: Nullable(Instant),
  updatedAt: Instant,
  allowedActions: Type.Array(Type.String()),
})
export type Person = Static<typeof Person>

export const SessionRecord = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  role: Type.Enum(roles),
  permissions: Type.Array(Type.String()),
  locale: Type.Enum(['en', 'ko']),
})
export type SessionRecord = Static<typeof SessionRecord>

const Email = Type.String({ minLength: 3, maxLength: 254, pattern: '^[^\\s@<>,;:"]+@[^\\s@<>,;:"]+$' })

export const NewPerson = Type.Object(
  {
    email: Email,
    name: Sentence(100),
    role: Type.Enum(roles),
    locale: Type.Enum(['en', 'ko']),
    vendorId: Type.Optional(Nullable(Id)),
  },
  { additionalProperties: false },
)
export type NewPerson = Static<typeof NewPerson>

/** The address stays: it is who they are in the audit log. */
const changeable = {
  name: Sentence(100),
  role: Type.Enum(roles),
  locale: Type.Enum(['en', 'ko']),
  isActive: Type.Boolean(),
}
export const PersonChange = Type.Partial(Type.Object({ ...changeable, vendorId: Nullable(Id) }), {
  additionalProperties: false,
})
export type PersonChange = Static<typeof PersonChange>
export const PersonPut = Type.Object({
  version: Type.Integer(),
  ...changeable,
  vendorId: Type.Optional(Nullable(Id)),
})

/** A person and, this once, the path behind which they choose their password; it works for 24 hours. */
export const InvitedPerson = Type.Object({ ...Person.properties, passwordLink: Type.String() })
export type InvitedPerson = Static<typeof InvitedPerson>

export const RoleRecord = Type.Object({
  id: Type.Enum(roles),
  label: Type.Object({ en: Type.String(), ko: Type.String() }),
  does: Type.Object({ en: Type.String(), ko: Type.String() }),
  permissions: Type.Array(Type.String()),
})

export const NewApiKey = Type.Object(
  {
    name: Sentence(100),
    permissions: Type.Array(Type.Enum(permissions), { minItems: 1, maxItems: permissions.length, uniqueItems: true }),
  },
  { additionalProperties: false },
)
export type NewApiKey = Static<typeof NewApiKey>

export const ApiKey = Type.Object({
  id: Id,
  version: Type.Integer(),
  name: Type.String(),
  permissions: Type.Array(Type.String()),
  createdAt: Instant,
  createdByName: Nullable(Type.String()),
  revokedAt: Nullable(Instant),
  allowedActions: Type.Array(Type.String()),
})
export type ApiKey = Static<typeof ApiKey>

/** A fresh key and, this once, what to put after `Authorization: Bearer`. */
export const IssuedApiKey = Type.Object({ ...ApiKey.properties, key: Type.String() })
export type IssuedApiKey = Static<typeof IssuedApiKey>
