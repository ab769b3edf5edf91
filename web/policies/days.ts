const toDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Seoul' })

/** The day in Seoul, YYYY-MM-DD, as a date field wants it. */
export const dayOf = (instant: string | null | undefined): string => (instant ? toDay.format(new Date(instant)) : '')

/** Midnight in Seoul of that day. */
export const instantOf = (day: string): string | null => (day ? new Date(`${day}T00:00:00+09:00`).toISOString() : null)
