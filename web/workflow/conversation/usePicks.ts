import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Mentionable } from '#shared/conversation/schema.ts'
import { roleWords } from '#shared/people/roleWords.ts'
import { snippetsFor } from '#shared/snippets/rules.ts'
import type { Snippet } from '#shared/snippets/schema.ts'
import type { Locale } from '#shared/text.ts'
import { useApi } from '../../ui/useApi.ts'
import { useMay } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import type { Trigger } from './trigger.ts'

/** One line of the picker: a snippet with its text still in braces, or a colleague. */
export type Pick = { id: string; label: string; hint: string } & ({ snippet: Snippet } | { person: Mentionable })

/** Where one writes: decides what may be picked. */
export type Offers = { caseId: string; teamId: string | null; locale: Locale; mayMention: boolean }

const mostShown = 8

/** What fits what was begun at the cursor; null while nothing was begun that could be picked here. */
export function usePicks(trigger: Trigger | null, { caseId, teamId, locale, mayMention }: Offers): Pick[] | null {
  const say = useSay()
  const isSnippet = trigger?.sign === '/'
  const isMention = trigger?.sign === '@' && mayMention
  const snippets = useSnippets(isSnippet)
  const people = usePeople(caseId, trigger?.typed ?? '', isMention)
  if (isSnippet && snippets) {
    const asked = { typed: trigger.typed, locale, teamId }
    return snippetsFor(snippets, asked)
      .slice(0, mostShown)
      .map((snippet) => ({ id: snippet.id, label: `/${snippet.shortcut}`, hint: snippet.name, snippet }))
  }
  if (isMention && people) {
    return people.slice(0, mostShown).map((person) => ({
      id: person.id,
      label: person.name,
      hint: person.role in roleWords ? say(roleWords[person.role as keyof typeof roleWords]) : person.role,
      person,
    }))
  }
  return null
}

function useSnippets(isAsked: boolean): Snippet[] | undefined {
  const api = useApi()
  const mayRead = useMay('snippets:read')
  const { data } = useQuery({
    queryKey: ['snippets', 'offered'],
    enabled: isAsked && mayRead,
    queryFn: async ({ signal }) => {
      const filter = { isActive: true }
      const sort = { field: 'shortcut', order: 'ASC' as const }
      const { data } = await api.getList<Snippet>('snippets', {
        filter,
        sort,
        pagination: { page: 1, perPage: 1000 },
        signal,
      })
      return data
    },
  })
  return data
}

function usePeople(caseId: string, typed: string, isAsked: boolean): Mentionable[] | undefined {
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['people', 'mentionable', caseId, typed],
    enabled: isAsked,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.call<Mentionable[]>('GET', `/cases/${caseId}/mentionable?${new URLSearchParams({ q: typed })}`, { signal }),
  })
  return data
}
