/** Limits of the list dialect, known to both sides. */
export const listLimits = { defaultPage: 25, widestRange: 1000, mostIds: 1000, longestFilter: 8000 } as const
