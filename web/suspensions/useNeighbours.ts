import { useEffect, useState } from 'react'
import { type ListParams, useGetList, useStore } from 'react-admin'
import { useNavigate } from 'react-router'
import type { Suspension } from '#shared/suspensions/schema.ts'
import { firstView } from './queueViews.ts'

const usualPage = 50

export const caseAddress = (id: string) => `/suspensions/${id}/show`

/**
 * The page of the queue that one came from, as the list itself asks for it, and the way to the cases beside this one.
 * A case that left the list (it was decided) is followed by the one that moved into its place.
 */
export function useNeighbours(id: string) {
  const navigate = useNavigate()
  const [stored, setStored] = useStore<Partial<ListParams>>('suspensions.listParams', {})
  const [, setLastSeen] = useStore<string | undefined>('suspensions.lastSeen')
  const [turningTo, setTurningTo] = useState<'first' | 'last'>()
  const [lastPlace, setLastPlace] = useState(0)

  const { page = 1, perPage = usualPage, filter = firstView.filter } = stored
  const sort = { field: stored.sort ?? firstView.sort.field, order: stored.order ?? firstView.sort.order }
  const list = useGetList<Suspension>('suspensions', { pagination: { page, perPage }, sort, filter })
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
    if (!turningTo || list.isPending || !arrived) return
    setTurningTo(undefined)
    navigate(caseAddress(arrived.id))
  }, [turningTo, list.isPending, rows, navigate])

  const turn = (to: number, arriveAt: 'first' | 'last') => {
    setStored({ ...stored, page: to, perPage, filter, sort: sort.field, order: sort.order })
    setTurningTo(arriveAt)
  }
  const go = (step: 1 | -1) => {
    const from = place === -1 ? lastPlace - (step === 1 ? 1 : 0) : place
    const neighbour = rows[from + step]
    if (neighbour) return navigate(caseAddress(neighbour.id))
    if (step === 1 && page * perPage < total) turn(page + 1, 'first')
    if (step === -1 && page > 1) turn(page - 1, 'last')
  }
  return { rows, total, filter, isPending: list.isPending, firstAt: (page - 1) * perPage + 1, go }
}
