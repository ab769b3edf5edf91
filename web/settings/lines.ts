/** One thing that a setting says: `key` is the same place in another version. */
export type Line = { key: string; place: string; text: string }
