import { type Static, Type } from 'typebox'
import { Instant, Nullable } from '../text.ts'
import { searchLimits } from './grams.ts'

/** What can be found. `articles` of today: letter templates, policies and snippets. */
export const searchResources = [
  'cases',
  'sellers',
  'listings',
  'notes',
  'messages',
  'templates',
  'policies',
  'snippets',
] as const
export type SearchResource = (typeof searchResources)[number]

/** How results stand together on a screen. */
export const searchGroups = {
  cases: ['cases'],
  sellers: ['sellers'],
  listings: ['listings'],
  conversation: ['notes', 'messages'],
  articles: ['policies', 'templates', 'snippets'],
} as const satisfies Record<string, readonly SearchResource[]>
export type SearchGroup = keyof typeof searchGroups

const Marks = Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]))

export const SearchResult = Type.Object({
  resource: Type.Enum(searchResources),
  id: Type.String(),
  /** The case that it is, or is a part of. */
  caseId: Nullable(Type.String()),
  title: Type.String(),
  titleMarks: Marks,
  snippet: Type.String(),
  marks: Marks,
  at: Instant,
  /** The page that shows it: the kind of the case, `sellers` … */
  opens: Type.Object({ resource: Type.String(), id: Type.String() }),
  /** State of the case or standing of the seller, as it is now. */
  state: Nullable(Type.String()),
})
export type SearchResult = Static<typeof SearchResult>

export const SearchPage = Type.Object({
  results: Type.Array(SearchResult),
  /** Sent as `before`, it brings the next page; null on the last. */
  next: Nullable(Type.String()),
})
export type SearchPage = Static<typeof SearchPage>

export const SearchQuery = Type.Object(
  {
    q: Type.String({ maxLength: searchLimits.longest }),
    resource: Type.Optional(Type.Enum(searchResources)),
    before: Type.Optional(Type.String({ pattern: '^-?\\d{1,15}$' })),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-4]\\d|50)$' })),
  },
  { additionalProperties: false },
)

export const GroupsQuery = Type.Object(
  { q: Type.String({ maxLength: searchLimits.longest }) },
  { additionalProperties: false },
)

export const FoundGroup = Type.Object({
  group: Type.Enum(Object.keys(searchGroups) as SearchGroup[]),
  results: Type.Array(SearchResult),
  hasMore: Type.Boolean(),
})
export type FoundGroup = Static<typeof FoundGroup>
export const FoundGroups = Type.Object({ groups: Type.Array(FoundGroup) })
export type FoundGroups = Static<typeof FoundGroups>
