import LinkOff from '@mui/icons-material/LinkOff'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import type { CaseLink } from '#shared/links/schema.ts'
import { useMay } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { CaseState } from '../queue/CaseState.tsx'
import { caseAddress } from '../workspace/cameFrom.ts'
import { MergedSheet } from './MergedSheet.tsx'
import { useLinkChanges } from './useLinks.ts'
import { linksWords, linkWords, mergedWords } from './words.ts'

/** One link as this case sees it: how they belong together, how the other stands, who says so. */
export function LinkRow({ of, link }: { of: CaseRecord; link: CaseLink }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const { remove } = useLinkChanges()
  const mayLink = useMay('cases:link')
  const mayRead = useMay('conversation:read')
  const [isOpen, setIsOpen] = useState(false)
  const isMerge = link.mergedUntil !== null
  const end = link.isFrom ? 'from' : 'to'
  const other = link.case
  const waits = link.kind === 'blocks' && !link.isFrom && other.closedAt === null && of.closedAt === null
  const unlink = () =>
    remove.mutate(
      { caseId: of.id, linkId: link.id },
      {
        onSuccess: () => notify(say(linksWords.removed), { type: 'success' }),
        onError: (error) => notify(sayProblem(error), { type: 'error' }),
      },
    )
  return (
    <Row>
      <span>{say(isMerge ? mergedWords[end] : linkWords[link.kind][end])}</span>
      {/* A case that was merged away leads on by itself; from here one means to see it. */}
      <Link component={RouterLink} to={caseAddress(other)} state={{ stays: true }} sx={{ fontWeight: 500 }}>
        {other.number}
      </Link>
      <CaseState of={other} />
      {mayLink && !isMerge && (
        <IconButton
          aria-label={`${say(linksWords.remove)}: ${other.number}`}
          title={say(linksWords.remove)}
          disabled={remove.isPending}
          onClick={unlink}
        >
          <LinkOff />
        </IconButton>
      )}
      <small>
        {link.note ? say(linksWords.by, { name: link.byName, note: link.note }) : link.byName}
        {other.sellerId !== of.sellerId && ` · ${other.sellerName}`}
      </small>
      {isMerge && !link.isFrom && mayRead && (
        <Button variant="text" onClick={() => setIsOpen(true)}>
          {say(linksWords.readMerged)}
        </Button>
      )}
      {isOpen && <MergedSheet of={other} onClose={() => setIsOpen(false)} />}
      {waits && <em>{say(linksWords.waits, { number: other.number })}</em>}
    </Row>
  )
}

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto auto',
  alignItems: 'center',
  gap: '0 8px',
  '& > span:first-of-type': { ...theme.typography.caption, gridColumn: '1 / -1', color: theme.palette.text.secondary },
  '& small, & em': { ...theme.typography.caption, gridColumn: '1 / -1', color: theme.palette.text.secondary },
  '& > .MuiButton-root': {
    justifySelf: 'start',
    gridColumn: '1 / -1',
    minHeight: 24,
    padding: '0 6px',
    marginLeft: -6,
  },
  '& em': { fontStyle: 'normal', color: theme.palette.tone.busy.text },
  '& .MuiIconButton-root': { padding: 4, '& svg': { fontSize: 14 } },
}))
