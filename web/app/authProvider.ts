import { type AuthProvider, HttpError } from 'react-admin'
import type { SessionRecord } from '#shared/people/schema.ts'
import { type Answer, apiUrl, request } from './http.ts'
import { beginBehind } from './liveEvents.ts'
import { endSession } from './sessionState.ts'
import { store } from './store.ts'

let known: Promise<SessionRecord> | undefined

const sessionUrl = `${apiUrl}/session`

/** The session is asked for once and kept until somebody signs in or out, or the server says it ended. */
function session(): Promise<SessionRecord> {
  known ??= request(sessionUrl).then(signedIn)
  known.catch(forget)
  return known
}

/** On a browser that never chose a language, the console speaks the person's own. */
function inOwnLanguage(me: SessionRecord): SessionRecord {
  if (store.getItem('locale') === undefined) store.setItem('locale', me.locale)
  return me
}

function signedIn({ json, headers }: Answer): SessionRecord {
  const me = inOwnLanguage(json as SessionRecord)
  const cursor = Number(headers.get('x-event-cursor') ?? Number.NaN)
  if (Number.isFinite(cursor)) beginBehind(cursor)
  keepDraftsFor(me.id)
  return me
}

const draftPrefix = 'maru.'
const draftsOf = 'maru-drafts-of'

/** What was typed in this tab waits for the one who typed it, through an ended session too, and for nobody else. */
function keepDraftsFor(personId: string): void {
  const before = sessionStorage.getItem(draftsOf)
  if (before !== null && before !== personId) dropDrafts()
  sessionStorage.setItem(draftsOf, personId)
}

function dropDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(draftPrefix)) sessionStorage.removeItem(key)
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
    const answer = await request(sessionUrl, { method: 'POST', body: JSON.stringify({ email, password }) })
    known = Promise.resolve(signedIn(answer))
  },

  async logout() {
    const wasSignedIn = known !== undefined
    forget()
    // Whoever leaves on purpose takes what they typed with them; a session that ended by itself does not.
    if (wasSignedIn) dropDrafts()
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
    // Nobody is sent away from what they were doing: the screen stays, and asks to sign in again over it.
    if (error instanceof HttpError && error.status === 401) endSession()
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
