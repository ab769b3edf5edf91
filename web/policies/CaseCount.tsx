import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import { useLanguage } from '../ui/useSay.ts'

/** How many cases of a policy are open; leads to them. */
export function CaseCount({ policyId, count }: { policyId: string; count: number }) {
  const locale = useLanguage()
  if (count === 0) return '0'
  const filter = JSON.stringify({ stage: 'open', policyId: [policyId] })
  return (
    <MuiLink
      component={Link}
      to={`/suspensions?filter=${encodeURIComponent(filter)}`}
      onClick={(event) => event.stopPropagation()}
    >
      {count.toLocaleString(locale)}
    </MuiLink>
  )
}
