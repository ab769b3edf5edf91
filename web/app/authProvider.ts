import { type AuthProvider, HttpError } from 'react-admin'
import type { SessionRecord } from '#shared/people/schema.ts'
import { apiUrl, request } from './http.ts'

let known: Promise<SessionRecord> | undefined

const sessionUrl = `${apiUrl}/session`

/** The session is asked for once and kept until somebody signs in or out, or the server says it ended. */
function session(): Promise<SessionRecord> {
  known ??= request(sessionUrl).then(({ json }) => json as SessionRecord)
  known.catch(forget)
  return known
}

function forget() {
  known = undefined
}

/** What a screen calls reading and writing, in the words of the permissions. */
const wordsOf: Record<string, readonly string[]> = {
  list: ['read'],
  show: ['read'],
  read: ['read'],
  export: ['read'],
  create: ['create', 'open', 'run', 'edit', 'admin'],
  edit: ['edit', 'admin'],
}

export const authProvider: AuthProvider = {
  async login({ email, password }: { email: string; password: string }) {
    const { json } = await request(sessionUrl, { method: 'POST', body: JSON.stringify({ email, password }) })
    known = Promise.resolve(json as SessionRecord)
  },

  async logout() {
    const wasSignedIn = known !== undefined
    forget()
    for (const key of Object.keys(sessionStorage)) if (key.startsWith('maru.')) sessionStorage.removeItem(key)
    // A session that already ended needs no ending; a server that is away must not keep us in.
    if (wasSignedIn) await request(sessionUrl, { method: 'DELETE' }).catch(() => undefined)
  },

  async checkAuth() {
    try {
      await session()
    } catch (error) {
      if (error instanceof HttpError && error.status === 401) throw error
      // Away is not signed out: the screens say that there is no connection, and nobody loses their place.
    }
  },

  async checkError(error: unknown) {
    // Not forgotten yet: signing out does that, and says first that the session ended.
    if (error instanceof HttpError && error.status === 401) throw error
  },

  async getIdentity() {
    const me = await session()
    return { ...me, fullName: me.name }
  },

  getPermissions: async () => (await session()).permissions,

  async canAccess({ resource, action }) {
    const { permissions } = await session()
    return (wordsOf[action] ?? [action]).some((word) => permissions.includes(`${resource}:${word}`))
  },
}
