import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { queueWords } from '#shared/verifications/screenWords.ts'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'

/** The way to hand in what a seller said on the phone; absent for those who may not. */
export function HandIn() {
  const say = useSay()
  if (!useMay('verifications:open')) return null
  return (
    <Button component={Link} variant="text" to="/verifications/create" sx={{ color: 'text.secondary' }}>
      {say(queueWords.open)}
    </Button>
  )
}
