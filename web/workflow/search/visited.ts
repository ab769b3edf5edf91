import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useStore } from 'react-admin'
import { useLocation } from 'react-router'

export type Visited = { path: string; title: string }

const mostVisited = 8
/** A page names itself only once its record is there. */
const namedAfterMs = 1_200

export const useVisited = () => useStore<Visited[]>('search.visited', [])

/** Remembers which records somebody looked at, by what they are called; signing out forgets them. */
export function useVisiting() {
  const client = useQueryClient()
  const { pathname } = useLocation()
  const [, setVisited] = useVisited()
  useEffect(() => {
    const [, resource, id] = /^\/([a-z-]+)\/([^/]+)\/show$/.exec(pathname) ?? []
    if (!resource || !id) return
    const timer = setTimeout(() => {
      const title = nameOf(client, resource, id) ?? document.querySelector('header h1')?.textContent?.trim()
      if (title) setVisited((before) => [{ path: pathname, title }, ...without(before, pathname)].slice(0, mostVisited))
    }, namedAfterMs)
    return () => clearTimeout(timer)
  }, [client, pathname, setVisited])
}

/** Number and seller of a case, the name of anything else. */
function nameOf(client: QueryClient, resource: string, id: string): string | undefined {
  const [known] = client.getQueriesData<Record<string, unknown>>({ queryKey: [resource, 'getOne', { id }] })
  const record = known?.[1] ?? {}
  const parts = [record.number, record.sellerName ?? record.name].filter((part) => typeof part === 'string')
  return parts.length > 0 ? parts.join(' · ') : undefined
}

const without = (visited: readonly Visited[], path: string) => visited.filter((one) => one.path !== path)
