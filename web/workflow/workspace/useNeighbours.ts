import { useEffect, useState } from 'react'
import { type ListParams, useGetList, useStore } from 'react-admin'
import { useNavigate } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { firstView } from '../queue/useViews.ts'
import { caseAddress, useCameFrom } from './cameFrom.ts'

const usualPage = 50

/**
 * The page of the list that one came from, as the list itself asks for it, and the way to the cases beside this one.
 * A case that left the list (it was decided) is followed by the one that moved into its place.
 */
export function useNeighbours(kind: string, id: string) {
  const navigate = useNavigate()
  const [cameFrom = kind] = useCameFrom()
  // Somebody who came from another kind's queue, by a link, walks along this kind's own.
  const resource = cameFrom === 'cases' ? cameFrom : kind
  const [stored, setStored] = useStore<Partial<ListParams>>(`${resource}.listParams`, {})
  const [, setLastSeen] = useStore<string | undefined>(`${resource}.lastSeen`)
  const [turningTo, setTurningTo] = useState<'first' | 'last'>()
  const [lastPlace, setLastPlace] = useState(0)

  const [field, order] = firstView.sort
  const { page = 1, perPage = usualPage, filter = firstView.filter } = stored
  const sort = { field: stored.sort ?? field, order: stored.order ?? order }
  const list = useGetList<CaseRecord>(resource, { pagination: { page, perPage }, sort, filter })
  const { data: rows = [], total = 0 } = list

  const place = rows.findIndex((row) => row.id === id)
  useEffect(() => {
    if (place !== -1) setLastPlace(place)
  }, [place])
  useEffect(() => {
    setLastSeen(id)
  }, [id, setLastSeen])

  useEffect(() => {
    const arrived = turningTo === 'first' ? rows[0] : rows.at(-1)
    if (!turningTo || list.isPending || list.isPlaceholderData || !arrived) return
    setTurningTo(undefined)
    navigate(caseAddress(arrived))
  }, [turningTo, list.isPending, list.isPlaceholderData, rows, navigate])

  const turn = (to: number, arriveAt: 'first' | 'last') => {
    setStored({ ...stored, page: to, perPage, filter, sort: sort.field, order: sort.order })
    setTurningTo(arriveAt)
  }
  const go = (step: 1 | -1) => {
    const from = place === -1 ? lastPlace - (step === 1 ? 1 : 0) : place
    const neighbour = rows[from + step]
    if (neighbour) return navigate(caseAddress(neighbour))
    if (step === 1 && page * perPage < total) turn(page + 1, 'first')
    if (step === -1 && page > 1) turn(page - 1, 'last')
  }
  return { resource, rows, total, filter, isPending: list.isPending, go }
}

export type Neighbours = ReturnType<typeof useNeighbours>
