import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable, Sentence } from '../text.ts'

export const viewScopes = ['private', 'team', 'everyone'] as const
export type ViewScope = (typeof viewScopes)[number]

/** Views that one person may keep of one list. */
export const mostViews = 60
export const longestViewName = 60

const Filter = Type.Record(Type.String({ minLength: 1, maxLength: 60 }), Type.Unknown(), { maxProperties: 40 })
const Sort = Type.Tuple([Type.String({ minLength: 1, maxLength: 60 }), Type.Enum(['ASC', 'DESC'])])
const Columns = Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 40 })
const Resource = Type.String({ minLength: 1, maxLength: 40 })

/** A saved way to look at a list. */
export const View = Type.Object({
  id: Id,
  version: Type.Integer(),
  resource: Type.String(),
  name: Type.String(),
  scope: Type.Enum(viewScopes),
  ownerId: Id,
  ownerName: Type.String(),
  teamId: Nullable(Id),
  teamName: Nullable(Type.Object({ en: Type.String(), ko: Type.String() })),
  /** In the words of the list's filter, tokens such as `$me` included. */
  filter: Type.Record(Type.String(), Type.Unknown()),
  /** Field and order, `ASC` or `DESC`. */
  sort: Type.Tuple([Type.String(), Type.String()]),
  /** Names of columns in their order; empty: those the list shows by itself. */
  columns: Type.Array(Type.String()),
  /** The team's people open the list on it. */
  isTeamDefault: Type.Boolean(),
  /** What it names that the list no longer knows; such a view is shown as broken, never half obeyed. */
  broken: Type.Array(Type.String()),
  createdAt: Instant,
  updatedAt: Instant,
  allowedActions: Type.Array(Type.Enum(['edit', 'remove'])),
})
export type View = Static<typeof View>

const ViewFields = {
  name: Sentence(longestViewName),
  scope: Type.Enum(viewScopes),
  /** Of a team view: one of the asker's teams. */
  teamId: Nullable(Id),
  filter: Filter,
  sort: Sort,
  columns: Columns,
  isTeamDefault: Type.Boolean(),
}

export const NewView = Type.Object(
  {
    resource: Resource,
    name: ViewFields.name,
    scope: ViewFields.scope,
    teamId: Type.Optional(ViewFields.teamId),
    filter: ViewFields.filter,
    sort: ViewFields.sort,
    columns: Type.Optional(ViewFields.columns),
    isTeamDefault: Type.Optional(ViewFields.isTeamDefault),
  },
  { additionalProperties: false },
)
export type NewView = Static<typeof NewView>

export const ViewChange = Type.Partial(Type.Object(ViewFields), { additionalProperties: false, minProperties: 1 })
export type ViewChange = Static<typeof ViewChange>

/** A team of the asker's, with which a view can be shared. */
export const ViewTeam = Type.Object({ id: Id, name: Type.Object({ en: Type.String(), ko: Type.String() }) })
export type ViewTeam = Static<typeof ViewTeam>

/** How many rows stand in each view, by its id; standard views by their name. A broken view has no number. */
export const ViewCounts = Type.Record(Type.String(), Type.Integer())
export type ViewCounts = Static<typeof ViewCounts>
