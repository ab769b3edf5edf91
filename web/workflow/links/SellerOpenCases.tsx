import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { Panel } from '../../ui/Panel.tsx'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { useMay } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import { BulkSheet } from '../bulk/BulkSheet.tsx'
import { actionLabel, type BulkKit } from '../bulk/kit.ts'
import { CaseState } from '../queue/CaseState.tsx'
import { linksWords } from './words.ts'

type SellerOpenCasesProps<R extends CaseRecord> = {
  record: R
  cases: readonly CaseRecord[]
  total: number
  kit?: BulkKit<R>
}

/** What else is open about the seller; those of the same queue can be decided together with this one. */
export function SellerOpenCases<R extends CaseRecord>({ record, cases, total, kit }: SellerOpenCasesProps<R>) {
  const say = useSay()
  const mayBulk = useMay('cases:bulk')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [action, setAction] = useState<string>()
  const isChoosable = (one: CaseRecord) => kit !== undefined && mayBulk && one.kind === record.kind
  const together = [record, ...cases.filter((one) => chosen.includes(one.id))]
  const lawful = record.allowedActions.filter((name) => together.every((one) => one.allowedActions.includes(name)))
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])

  return (
    <Panel title={say(linksWords.sellerCases)} count={total || undefined}>
      {cases.length === 0 && <Quiet>{say(linksWords.noSellerCases)}</Quiet>}
      <Rows>
        {cases.map((one) => (
          <li key={one.id}>
            {isChoosable(one) ? (
              <Checkbox
                size="small"
                checked={chosen.includes(one.id)}
                slotProps={{ input: { 'aria-label': say(linksWords.choose, { number: one.number }) } }}
                onChange={() => toggle(one.id)}
              />
            ) : (
              <span />
            )}
            <RecordLink resource={one.kind} id={one.id}>
              {one.number}
            </RecordLink>
            <CaseState of={one} />
            <small>{one.subject}</small>
          </li>
        ))}
      </Rows>
      {total > cases.length && <Quiet>{say(linksWords.moreSellerCases, { count: total - cases.length })}</Quiet>}
      {chosen.length > 0 && (
        <Button
          variant="outlined"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          title={say(linksWords.withThis)}
          sx={{ mt: 2 }}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {say(linksWords.togetherCount, { count: together.length })}
        </Button>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {lawful.length === 0 && <MenuItem disabled>{say(linksWords.nothingTogether)}</MenuItem>}
        {lawful.map((name) => (
          <MenuItem
            key={name}
            onClick={() => {
              setAnchor(null)
              setAction(name)
            }}
          >
            {say(actionLabel(record.kind, name))}
          </MenuItem>
        ))}
      </Menu>
      {action && kit && (
        <BulkSheet
          key={action}
          {...kit}
          action={action}
          choice={{
            ids: together.map((one) => one.id),
            versions: Object.fromEntries(together.map((one) => [one.id, one.version])),
          }}
          sample={record}
          onClose={(isStarted) => {
            setAction(undefined)
            if (isStarted) setChosen([])
          }}
        />
      )}
    </Panel>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 8,
  '& li': { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', gap: '0 8px', alignItems: 'center' },
  '& a': { fontWeight: 400 },
  '& .MuiCheckbox-root': { padding: 0, '& svg': { fontSize: 16 } },
  '& small': {
    ...theme.typography.caption,
    gridColumn: '1 / -1',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
  },
}))
