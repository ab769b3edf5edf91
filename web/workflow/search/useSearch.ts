import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { searchLimits } from '#shared/search/grams.ts'
import type { FoundGroup, FoundGroups } from '#shared/search/schema.ts'
import { useApi } from '../../ui/useApi.ts'

const pauseMs = 90

/**
 * What the console finds as somebody types: asked after a short pause, an older question is given up.
 * While a syllable is being composed an empty answer is no answer yet: what stood there before stays.
 */
export function useSearch(text: string, isComposing: boolean) {
  const api = useApi()
  const q = useSettled(text.trim().slice(0, searchLimits.longest))
  const { data, isFetching, isError } = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => api.call<FoundGroups>('GET', `/search/groups?${new URLSearchParams({ q })}`, { signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    retry: false,
  })
  const shown = useRef<FoundGroup[]>([])
  const isAsked = text.trim() !== ''
  if (!isAsked) shown.current = []
  else if (data && !(isComposing && data.groups.length === 0)) shown.current = data.groups
  return { groups: shown.current, isBusy: isAsked && (isFetching || q !== text.trim()), isError: isAsked && isError }
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
