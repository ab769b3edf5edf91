import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { queueWords } from '#shared/suspensions/screenWords.ts'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'

/** The way to a case that no policy found; absent for those who may not open one. */
export function OpenByHand({ sellerId }: { sellerId?: string }) {
  const say = useSay()
  if (!useMay('suspensions:open')) return null
  const search = sellerId && `?source=${encodeURIComponent(JSON.stringify({ sellerId }))}`
  return (
    <Button component={Link} variant="text" to={`/suspensions/create${search ?? ''}`} sx={{ color: 'text.secondary' }}>
      {say(queueWords.open)}
    </Button>
  )
}
