/** For how long somebody is usually watched. */
export const watchDays = [30, 90, 180] as const

const dayMs = 86_400_000

/** So many days after an instant, as the wire has it. */
export const daysAfter = (days: number, from: Date): string => new Date(from.getTime() + days * dayMs).toISOString()
