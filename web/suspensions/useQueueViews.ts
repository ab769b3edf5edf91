import { useQueries } from '@tanstack/react-query'
import { useDataProvider, useStore } from 'react-admin'
import { type QueueView, standardViews } from './queueViews.ts'

/** The views a person made for themselves, kept on this computer. */
export function useOwnViews() {
  const [views, setViews] = useStore<QueueView[]>('suspensions.views', [])
  return {
    views,
    keep: (view: QueueView) => setViews([...views, view]),
    forget: (name: string) => setViews(views.filter((view) => view.name !== name)),
  }
}

/** How many cases stand in each view now, exactly as its list would count them; by the view's name. */
export function useViewCounts(ownViews: readonly QueueView[]): ReadonlyMap<string, number> {
  const dataProvider = useDataProvider()
  const views = [...standardViews, ...ownViews]
  const answers = useQueries({
    queries: views.map(({ filter, sort }) => ({
      // Under the resource, so that every signal of a change counts anew.
      queryKey: ['suspensions', 'count', filter],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        dataProvider.getList('suspensions', { pagination: { page: 1, perPage: 1 }, sort, filter, signal }),
    })),
  })
  return new Map(
    views.flatMap((view, at) => {
      const total = answers[at]?.data?.total
      return total === undefined ? [] : [[view.name, total] as const]
    }),
  )
}
