import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ConversationEntry, ConversationPage, Follower } from '#shared/conversation/schema.ts'
import { useApi } from '../../ui/useApi.ts'

/** Notes and messages of a case, newest last; `older` loads what was said before. */
export function useConversation(caseId: string) {
  const api = useApi()
  const query = useInfiniteQuery({
    queryKey: ['conversation', 'thread', caseId],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const before = pageParam ? `?${new URLSearchParams({ before: pageParam })}` : ''
      return api.call<ConversationPage>('GET', `/cases/${caseId}/conversation${before}`, { signal })
    },
    getNextPageParam: (page) => page.before,
  })
  const entries: ConversationEntry[] = query.data?.pages.toReversed().flatMap((page) => page.items) ?? []
  return { ...query, entries }
}

/** What one does to a single message or to one's following; the thread is asked for anew. */
export function useConversationCall<T>(call: (api: ReturnType<typeof useApi>) => Promise<T>) {
  const api = useApi()
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(api),
    onSettled: () => client.invalidateQueries({ queryKey: ['conversation'] }),
  })
}

export function useFollowers(caseId: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['conversation', 'followers', caseId],
    queryFn: ({ signal }) => api.call<Follower[]>('GET', `/cases/${caseId}/followers`, { signal }),
  })
}
