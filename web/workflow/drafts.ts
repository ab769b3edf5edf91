const prefix = 'maru.draft.'

type Draft = Record<string, unknown>

/** Words typed into an action's form survive errors, closing and reloading; they end with the tab or when they were sent. */
export const draftKey = (resource: string, id: string, action: string) => `${prefix}${resource}.${id}.${action}`

export function readDraft(key: string): Draft | undefined {
  const text = sessionStorage.getItem(key)
  if (!text) return undefined
  const draft: unknown = JSON.parse(text)
  return isDraft(draft) ? draft : undefined
}

const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && !Array.isArray(value)

export const keepDraft = (key: string, draft: Draft) => sessionStorage.setItem(key, JSON.stringify(draft))

export const dropDraft = (key: string) => sessionStorage.removeItem(key)

const openedKey = (resource: string, id: string) => `${prefix}${resource}.${id}.opened`

/** Which action's form stands open on a case, so that coming back finds it open. */
export const keepOpened = (resource: string, id: string, action: string) =>
  sessionStorage.setItem(openedKey(resource, id), action)

export const readOpened = (resource: string, id: string): string | null =>
  sessionStorage.getItem(openedKey(resource, id))

export const dropOpened = (resource: string, id: string) => sessionStorage.removeItem(openedKey(resource, id))
