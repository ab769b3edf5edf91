import Copyright from '@mui/icons-material/CopyrightOutlined'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import type { Counterfeit } from '#shared/counterfeits/schema.ts'
import { queueWords } from '#shared/counterfeits/screenWords.ts'
import { features } from '#shared/features.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { BulkBar } from '../workflow/bulk/BulkBar.tsx'
import { NextCase } from '../workflow/queue/NextCase.tsx'
import { Queue } from '../workflow/queue/Queue.tsx'
import { CounterfeitPreview } from './CounterfeitPreview.tsx'
import { columns, usualColumns } from './counterfeitColumns.tsx'
import { counterfeitKit } from './counterfeitKit.ts'
import { useCounterfeitFilters } from './useCounterfeitFilters.ts'

/** Reports of rights, as they wait to be checked, answered and decided. */
export default function CounterfeitList() {
  const say = useSay()
  return (
    <Queue<Counterfeit>
      resource="counterfeits"
      title={say(features.counterfeits.label)}
      columns={columns}
      usual={usualColumns}
      filters={useCounterfeitFilters()}
      Preview={CounterfeitPreview}
      actions={
        <>
          <RecordReport />
          <NextCase kind="counterfeits" isPrimary />
        </>
      }
      bulk={<BulkBar<Counterfeit> {...counterfeitKit} />}
      lesson={
        <EmptyState icon={<Copyright />} title={say(queueWords.firstTitle)} action={<RecordReport />}>
          {say(queueWords.firstText)}
        </EmptyState>
      }
    />
  )
}

function RecordReport() {
  const say = useSay()
  if (!useMay('counterfeits:open')) return null
  return (
    <Button component={Link} to="/counterfeits/create" variant="outlined">
      {say(queueWords.open)}
    </Button>
  )
}
