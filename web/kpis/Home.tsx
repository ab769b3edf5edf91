import { Navigate } from 'react-router'
import { homeBoard } from '#shared/kpis/boards.ts'
import { useMay, useMe } from '../ui/useMe.ts'

/** Where people arrive: whoever takes cases at their queue, the next case one key away; everybody else at their board. */
export default function Home() {
  const me = useMe()
  const mayClaim = useMay('cases:claim')
  const mayRead = useMay('kpis:read')
  if (!me) return null
  const isAtWork = mayClaim && homeBoard(me.role) === 'own'
  return <Navigate to={isAtWork || !mayRead ? '/suspensions' : '/kpis'} replace />
}
