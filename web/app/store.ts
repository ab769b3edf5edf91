import { localStorageStore, type Store } from 'react-admin'

const local = localStorageStore('1', 'maru')

/** Signing out forgets views and filters, not how the person likes to see and read. */
const kept = ['theme', 'locale', 'sidebar.open'] as const

export const store: Store = {
  ...local,
  reset() {
    const values = [
      ...kept.map((key) => [key, local.getItem<unknown>(key)] as const),
      ...Object.entries(local.listItems?.('keys.') ?? {}),
    ]
    local.reset()
    for (const [key, value] of values) if (value !== undefined) local.setItem(key, value)
  },
}
