import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { isQuiet } from '#shared/notifications/rules.ts'
import type { Notification, NotificationChoices, Unread } from '#shared/notifications/schema.ts'
import { useApi } from '../../ui/useApi.ts'
import { useMay } from '../../ui/useMe.ts'
import { useNow } from '../../ui/useNow.ts'

/** How many of mine are unread, and whether my quiet hours hold. */
export function useUnread(): { unread: number; isQuietNow: boolean } {
  const api = useApi()
  const now = useNow()
  const enabled = useMay('notifications:read')
  const count = useQuery({
    queryKey: ['notifications', 'count'],
    enabled,
    queryFn: ({ signal }) => api.call<Unread>('GET', '/notifications/count', { signal }),
  })
  const choices = useChoices(enabled)
  return { unread: count.data?.unread ?? 0, isQuietNow: choices.data !== undefined && isQuiet(choices.data, now) }
}

export function useChoices(enabled = true) {
  const api = useApi()
  return useQuery({
    queryKey: ['notifications', 'choices'],
    enabled,
    queryFn: ({ signal }) => api.call<NotificationChoices>('GET', '/notifications/choices', { signal }),
  })
}

/** The newest few, for the panel at the bell. */
export function useLatest(count: number) {
  const api = useApi()
  return useQuery({
    queryKey: ['notifications', 'latest', count],
    queryFn: async ({ signal }) => {
      const sort = { field: 'at', order: 'DESC' as const }
      const asked = { filter: {}, sort, pagination: { page: 1, perPage: count }, signal }
      return (await api.getList<Notification>('notifications', asked)).data
    },
  })
}

/** Marks some of mine, or all, as read. */
export function useMarkRead() {
  const api = useApi()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (which: { ids: string[] } | { all: true }) =>
      api.call<Unread>('POST', '/notifications/read', { body: which }),
    onSuccess: (left) => client.setQueryData(['notifications', 'count'], left),
    onSettled: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  })
}
