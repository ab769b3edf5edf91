import UploadFile from '@mui/icons-material/UploadFileOutlined'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { features } from '#shared/features.ts'
import type { Settlement } from '#shared/settlements/schema.ts'
import { queueWords } from '#shared/settlements/screenWords.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { BulkBar } from '../workflow/bulk/BulkBar.tsx'
import { NextCase } from '../workflow/queue/NextCase.tsx'
import { Queue } from '../workflow/queue/Queue.tsx'
import { SettlementPreview } from './SettlementPreview.tsx'
import { columns, usualColumns } from './settlementColumns.tsx'
import { settlementKit } from './settlementKit.ts'
import { useSettlementFilters } from './useSettlementFilters.ts'

/** The queue of what sellers ask about their money. */
export default function SettlementList() {
  const say = useSay()
  return (
    <Queue<Settlement>
      resource="settlements"
      title={say(features.settlements.label)}
      columns={columns}
      usual={usualColumns}
      filters={useSettlementFilters()}
      Preview={SettlementPreview}
      actions={
        <>
          <OpenByHand />
          <NextCase kind="settlements" isPrimary />
        </>
      }
      bulk={<BulkBar<Settlement> {...settlementKit} />}
      lesson={<FirstLesson />}
    />
  )
}

function OpenByHand() {
  const say = useSay()
  if (!useMay('settlements:open')) return null
  return (
    <Button component={Link} variant="text" to="/settlements/create" sx={{ color: 'text.secondary' }}>
      {say(queueWords.open)}
    </Button>
  )
}

function FirstLesson() {
  const say = useSay()
  const mayLoad = useMay('imports:run')
  return (
    <EmptyState
      icon={<UploadFile />}
      title={say(queueWords.firstTitle)}
      action={
        <>
          {mayLoad && (
            <Button component={Link} to="/imports/create?kind=settlement-ledger" variant="contained">
              {say(queueWords.loadFile)}
            </Button>
          )}
          <OpenByHand />
        </>
      }
    >
      {say(queueWords.firstText)}
    </EmptyState>
  )
}
