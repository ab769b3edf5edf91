/** What makes a second report one about the same thing: right and listing. */
export const openKeyOf = (rightId: string | null, listingId: string): string => `${rightId ?? 'unnamed'}:${listingId}`
