export const bulkStates = ['running', 'done', 'cancelled', 'undoing', 'undone'] as const
export type BulkState = (typeof bulkStates)[number]

/** `kept`: not taken back, because it changed since. */
export const bulkResults = ['waiting', 'done', 'refused', 'skipped', 'undone', 'kept'] as const
export type BulkResult = (typeof bulkResults)[number]

export const bulkLimits = { mostRows: 5_000, undoMinutes: 5 } as const
