import VerifiedOutlined from '@mui/icons-material/VerifiedOutlined'
import { features } from '#shared/features.ts'
import type { Gating } from '#shared/gating/schema.ts'
import { queueWords } from '#shared/gating/screenWords.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useSay } from '../ui/useSay.ts'
import { BulkBar } from '../workflow/bulk/BulkBar.tsx'
import { NextCase } from '../workflow/queue/NextCase.tsx'
import { Queue } from '../workflow/queue/Queue.tsx'
import { GatingPreview } from './GatingPreview.tsx'
import { columns, usualColumns } from './gatingColumns.tsx'
import { gatingKit } from './gatingKit.ts'
import { OpenReview } from './OpenReview.tsx'
import { useGatingFilters } from './useGatingFilters.ts'

/** The queue of requests to sell what not everybody may. */
export default function GatingList() {
  const say = useSay()
  return (
    <Queue<Gating>
      resource="gating"
      title={say(features.gating.label)}
      columns={columns}
      usual={usualColumns}
      filters={useGatingFilters()}
      Preview={GatingPreview}
      actions={
        <>
          <OpenReview />
          <NextCase kind="gating" isPrimary />
        </>
      }
      bulk={<BulkBar<Gating> {...gatingKit} />}
      lesson={
        <EmptyState icon={<VerifiedOutlined />} title={say(queueWords.firstTitle)} action={<OpenReview />}>
          {say(queueWords.firstText)}
        </EmptyState>
      }
    />
  )
}
