import Gavel from '@mui/icons-material/BalanceOutlined'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import type { Appeal } from '#shared/appeals/schema.ts'
import { queueWords } from '#shared/appeals/screenWords.ts'
import { features } from '#shared/features.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { BulkBar } from '../workflow/bulk/BulkBar.tsx'
import { NextCase } from '../workflow/queue/NextCase.tsx'
import { Queue } from '../workflow/queue/Queue.tsx'
import { AppealPreview } from './AppealPreview.tsx'
import { columns, usualColumns } from './appealColumns.tsx'
import { appealKit } from './appealKit.ts'
import { useAppealFilters } from './useAppealFilters.ts'

/** The queue of appeals. */
export default function AppealList() {
  const say = useSay()
  return (
    <Queue<Appeal>
      resource="appeals"
      title={say(features.appeals.label)}
      columns={columns}
      usual={usualColumns}
      filters={useAppealFilters()}
      Preview={AppealPreview}
      actions={
        <>
          <Lodge />
          <NextCase kind="appeals" isPrimary />
        </>
      }
      bulk={<BulkBar<Appeal> {...appealKit} />}
      lesson={
        <EmptyState icon={<Gavel />} title={say(queueWords.firstTitle)} action={<Lodge />}>
          {say(queueWords.firstText)}
        </EmptyState>
      }
    />
  )
}

function Lodge() {
  const say = useSay()
  if (!useMay('appeals:open')) return null
  return (
    <Button component={Link} variant="text" to="/appeals/create" sx={{ color: 'text.secondary' }}>
      {say(queueWords.open)}
    </Button>
  )
}
