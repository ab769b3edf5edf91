/** The list of another resource, filtered. */
export const linkTo = (resource: string, filter: Record<string, unknown>): string =>
  `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`
