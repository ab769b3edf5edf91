import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { queueWords } from '#shared/gating/screenWords.ts'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'

/** The way to a review that nobody sent in; absent for those who may not open one. */
export function OpenReview() {
  const say = useSay()
  if (!useMay('gating:open')) return null
  return (
    <Button component={Link} variant="text" to="/gating/create" sx={{ color: 'text.secondary' }}>
      {say(queueWords.open)}
    </Button>
  )
}
