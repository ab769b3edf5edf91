/** An empty console on the database of DATABASE_URL. */
const { migrate } = await import('#server/db/migrate.ts')
await migrate(process.env.DATABASE_URL ?? '')

export {}
