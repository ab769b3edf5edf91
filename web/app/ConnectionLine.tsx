import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'
import { spanOf } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import type { LiveStatus } from './liveEvents.ts'
import { appWords } from './words.ts'

/** A line that breaks and heals at once is nobody's concern. */
const patienceMs = 5_000
const beatMs = 5_000

/** While the server cannot be reached: since when, and that nothing is lost. */
export function ConnectionLine({ status }: { status: LiveStatus }) {
  const say = useSay()
  const locale = useLanguage()
  const [lostAt, setLostAt] = useState<number>()
  const [now, setNow] = useState(() => Date.now())
  const isLost = status === 'reconnecting'
  useEffect(() => {
    if (!isLost) return setLostAt(undefined)
    setLostAt(Date.now())
    const timer = setInterval(() => setNow(Date.now()), beatMs)
    return () => clearInterval(timer)
  }, [isLost])
  const lostFor = lostAt === undefined ? 0 : now - lostAt
  return (
    <Line role="status" hidden={lostFor < patienceMs}>
      {lostFor >= patienceMs && say(appWords.offlineFor, { span: spanOf(lostFor, locale) })}
    </Line>
  )
}

const Line = styled('div')(({ theme }) => ({
  position: 'fixed',
  left: '50%',
  bottom: 64,
  zIndex: theme.zIndex.snackbar,
  transform: 'translateX(-50%)',
  maxWidth: 'min(640px, calc(100vw - 32px))',
  padding: '8px 14px',
  borderRadius: 6,
  fontSize: 13,
  color: theme.palette.tone.busy.text,
  backgroundColor: theme.palette.tone.busy.soft,
  border: `1px solid ${theme.palette.tone.busy.mark}`,
  '&[hidden]': { display: 'none' },
}))
