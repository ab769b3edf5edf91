/** Read from the first case to the second: is related to, duplicates, is the parent of, blocks. */
export const linkKinds = ['related', 'duplicate', 'parent', 'blocks'] as const
export type LinkKind = (typeof linkKinds)[number]
