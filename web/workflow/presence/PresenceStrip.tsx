import { styled } from '@mui/material/styles'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { useSay } from '../../ui/useSay.ts'
import { Initials } from './Initials.tsx'
import { usePresence } from './usePresence.ts'
import { presenceWords } from './words.ts'

/** Who else is on the case now, and who writes; quiet when one is alone. */
export function PresenceStrip({ record }: { record: CaseRecord }) {
  const say = useSay()
  const others = usePresence(record.id)
  const [loudest, ...rest] = others.toSorted((a, b) => Number(b.mode === 'editing') - Number(a.mode === 'editing'))
  return (
    <Row role="status" aria-label={say(presenceWords.here)}>
      {others.map(({ personId, name, mode }) => (
        <Initials key={personId} name={name} mode={mode} />
      ))}
      {loudest && (
        <span title={others.map((one) => one.name).join(', ')}>
          {say(loudest.mode === 'editing' ? presenceWords.edits : presenceWords.views, { name: loudest.name })}
          {rest.length > 0 && ` · ${say(presenceWords.others, { count: rest.length })}`}
        </span>
      )}
    </Row>
  )
}

const Row = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  fontSize: 12,
  whiteSpace: 'nowrap',
  color: theme.palette.text.secondary,
  '& > :last-child:not([data-mode])': { marginLeft: 2 },
  '&:empty': { display: 'none' },
}))
