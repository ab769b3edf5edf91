import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type ListParams, useNotify, useStore } from 'react-admin'
import { useNavigate, useSearchParams } from 'react-router'
import { standardViewWords } from '#shared/views/standard.ts'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { useSay } from '../../ui/useSay.ts'
import { firstView, type QueueView, useChosenView, useViews } from './useViews.ts'
import { queueWords } from './words.ts'

type QueueStartProps = { resource: string; children: ReactNode }

/** Where a list begins: the view that the link names, else as one left it, else the view of one's team. */
export function QueueStart({ resource, children }: QueueStartProps) {
  const say = useSay()
  const notify = useNotify()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { views, teams, isPending } = useViews(resource)
  const [stored, setStored] = useStore<Partial<ListParams> | undefined>(`${resource}.listParams`)
  const [, setChosen] = useChosenView(resource)
  const asked = search.get('view')
  const isFresh = stored === undefined && !search.has('filter')
  const [isReady, setIsReady] = useState(!asked && !isFresh)

  // Each link is followed once: what it sets comes back before the address is plain again.
  const followed = useRef<string>(undefined)

  const begin = (view: QueueView | undefined) => {
    if (view && !isBroken(view)) {
      setChosen(view.key)
      setStored({
        page: 1,
        perPage: stored?.perPage,
        filter: view.filter,
        sort: view.sort.field,
        order: view.sort.order,
      })
    }
    setIsReady(true)
  }
  useEffect(() => {
    if (isPending || (isReady && !asked) || (asked && followed.current === asked)) return
    followed.current = asked ?? undefined
    const named = views.find((view) => view.key === asked)
    if (asked && !named) {
      const instead = say(standardViewWords[firstView.name])
      notify(say(queueWords.noSuchView, { view: instead }), { type: 'warning' })
    }
    if (named && isBroken(named))
      notify(say(queueWords.brokenView, { parts: named.saved?.broken.join(', ') ?? '' }), { type: 'warning' })
    const myTeams = teams.map((team) => team.id)
    const ofTeam = views.find(({ saved }) => saved?.isTeamDefault && myTeams.includes(saved.teamId ?? ''))
    begin(named ?? (isFresh ? ofTeam : undefined))
    if (asked) navigate({ search: '' }, { replace: true })
  })
  return isReady && !asked ? children : <SkeletonRows rows={16} />
}

const isBroken = ({ saved }: QueueView) => saved !== undefined && saved.broken.length > 0
