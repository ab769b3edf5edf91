import type { SearchResult } from '#shared/search/schema.ts'

const listOf = (resource: string, q: string) => `/${resource}?${new URLSearchParams({ filter: JSON.stringify({ q }) })}`

/** Where a result is shown. Listings and snippets have no page of their own: their list shows them. */
export function addressOf({ resource, opens, title }: SearchResult): string {
  if (resource === 'listings' || resource === 'snippets') return listOf(opens.resource, title)
  return `/${opens.resource}/${opens.id}/show`
}

/** The list that shows all of a group; null when no one list does. */
export function allOf(group: string, q: string): string | null {
  return group === 'cases' || group === 'sellers' || group === 'listings' ? listOf(group, q) : null
}
