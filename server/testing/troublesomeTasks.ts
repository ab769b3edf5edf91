import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { refused } from '#shared/errors.ts'
import type { Db } from '../db/database.ts'
import type { TaskContext, Tasks } from '../heavy/task.ts'
import { people } from '../people/table.ts'

type Asked = { at: Date; times: number }

/** Heavy reads that go wrong in every way, and a few that do not. */
export const asks = {
  names: async (db: Db) => (await db.select({ name: people.name }).from(people)).map(({ name }) => name),
  echo: async (_db: Db, { at, times }: Asked) => ({ at, later: new Date(at.getTime() + 1), times }),
  write: async (db: Db) => {
    await (db as unknown as { delete: (of: typeof people) => Promise<void> }).delete(people)
  },
  refuse: async () => {
    throw refused('over-limit', { errors: { from: 'ten years' } })
  },
  fail: async (_db: Db, value: string) => Value.Parse(Type.Integer(), value),
  hang: async () => {
    for (;;);
  },
  die: async () => process.exit(7),
  wait: (_db: Db, _args: null, { signal }: TaskContext) =>
    new Promise<void>((done) => {
      signal.addEventListener('abort', () => done())
    }),
} satisfies Tasks['asks']

let given = 0
let isLeft = false

export const streams = {
  count: async function* (_db: Db, { times }: Asked) {
    given = 0
    isLeft = false
    try {
      for (; given < times; given++) yield { number: given, bytes: new Uint8Array([given % 256]) }
    } finally {
      isLeft = true
    }
  },
  /** How far the last count came, and whether it was left. */
  progress: async function* () {
    yield { given, isLeft }
  },
  break: async function* () {
    yield 'half'
    throw refused('too-late')
  },
} satisfies Tasks['streams']
