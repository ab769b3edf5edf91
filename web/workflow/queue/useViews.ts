import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useStore } from 'react-admin'
import {
  mostViews,
  type NewView,
  type View,
  type ViewChange,
  type ViewCounts,
  type ViewTeam,
} from '#shared/views/schema.ts'
import { type StandardViewName, standardViews, standardViewWords } from '#shared/views/standard.ts'
import { useApi } from '../../ui/useApi.ts'
import { useSay } from '../../ui/useSay.ts'
import type { Look, QueueSort } from './viewOf.ts'

/** A view as a tab shows it. */
export type QueueView = Look & { label: string; name?: StandardViewName; saved?: View }

export const firstView = standardViews[2]

const sortOf = ([field = '', order]: readonly string[]): QueueSort => ({
  field,
  order: order === 'ASC' ? 'ASC' : 'DESC',
})

/** Every view of a list that this person has: the standard ones, then the saved ones they may see. */
export function useViews(resource: string) {
  const say = useSay()
  const api = useApi()
  const { data: teams = [], isPending: areTeamsPending } = useViewTeams()
  const query = new URLSearchParams({
    filter: JSON.stringify({ resource }),
    sort: JSON.stringify(['createdAt', 'ASC']),
    range: JSON.stringify([0, 10 * mostViews - 1]),
  })
  const { data: saved = [], isPending } = useQuery({
    queryKey: ['views', resource],
    queryFn: ({ signal }) => api.call<View[]>('GET', `/views?${query}`, { signal }),
  })
  const standard = standardViews.filter(({ name }) => name !== 'team' || teams.length > 0)
  const views: QueueView[] = [
    ...standard.map(({ name, filter, sort }) => ({
      key: name,
      name,
      label: say(standardViewWords[name]),
      filter,
      sort: sortOf(sort),
      columns: [],
      isSaved: false,
    })),
    ...saved.map((view) => ({
      key: view.id,
      label: view.name,
      filter: view.filter,
      sort: sortOf(view.sort),
      columns: view.columns,
      isSaved: true,
      saved: view,
    })),
  ]
  return { views, saved, teams, isPending: isPending || areTeamsPending }
}

/** Teams with which this person could share a view. */
export function useViewTeams() {
  const api = useApi()
  return useQuery({
    queryKey: ['teams', 'mine'],
    queryFn: ({ signal }) => api.call<ViewTeam[]>('GET', '/views/teams', { signal }),
  })
}

/** How many cases stand in each view now, by its key. Under the list's own key, so that every change counts anew. */
export function useViewCounts(resource: string, saved: readonly View[]): ViewCounts {
  const api = useApi()
  const { data } = useQuery({
    queryKey: [resource, 'view-counts', saved.map((view) => `${view.id} ${view.version}`)],
    queryFn: ({ signal }) => api.call<ViewCounts>('GET', `/views/counts?resource=${resource}`, { signal }),
    placeholderData: (before) => before,
  })
  return data ?? {}
}

/** The view that was chosen last, and columns chosen for a view without saving them there. */
export const useChosenView = (resource: string) => useStore<string | undefined>(`${resource}.view`)
export const useChosenColumns = (resource: string) => useStore<Record<string, string[]>>(`${resource}.viewColumns`, {})

/** Keeping, changing and removing saved views. Refusals reject with the problem. */
export function useKeepViews(resource: string) {
  const api = useApi()
  const client = useQueryClient()
  const put = (next: (known: View[]) => View[]) => {
    client.setQueryData<View[]>(['views', resource], (known) => next(known ?? []))
    void client.invalidateQueries({ queryKey: ['views'] })
  }
  const add = useMutation({
    mutationFn: (view: NewView) => api.call<View>('POST', '/views', { body: view }),
    onSuccess: (added) => put((known) => [...known, added]),
  })
  const change = useMutation({
    mutationFn: ({ view, to }: { view: View; to: ViewChange }) =>
      api.call<View>('PATCH', `/views/${view.id}`, { body: to, headers: { 'If-Match': `"${view.version}"` } }),
    onSuccess: (changed) => put((known) => known.map((view) => (view.id === changed.id ? changed : view))),
  })
  const remove = useMutation({
    mutationFn: (view: View) =>
      api.call<View>('DELETE', `/views/${view.id}`, { headers: { 'If-Match': `"${view.version}"` } }),
    onSuccess: (gone) => put((known) => known.filter((view) => view.id !== gone.id)),
  })
  return { add, change, remove }
}
