import Verified from '@mui/icons-material/VerifiedUserOutlined'
import { features } from '#shared/features.ts'
import type { Verification } from '#shared/verifications/schema.ts'
import { queueWords } from '#shared/verifications/screenWords.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useSay } from '../ui/useSay.ts'
import { BulkBar } from '../workflow/bulk/BulkBar.tsx'
import { NextCase } from '../workflow/queue/NextCase.tsx'
import { Queue } from '../workflow/queue/Queue.tsx'
import { HandIn } from './HandIn.tsx'
import { useVerificationFilters } from './useVerificationFilters.ts'
import { VerificationPreview } from './VerificationPreview.tsx'
import { columns, usualColumns } from './verificationColumns.tsx'
import { verificationKit } from './verificationKit.ts'

/** Who sells here: everybody whose identity is being checked. */
export default function VerificationList() {
  const say = useSay()
  return (
    <Queue<Verification>
      resource="verifications"
      title={say(features.verifications.label)}
      columns={columns}
      usual={usualColumns}
      filters={useVerificationFilters()}
      Preview={VerificationPreview}
      actions={
        <>
          <HandIn />
          <NextCase kind="verifications" isPrimary />
        </>
      }
      bulk={<BulkBar<Verification> {...verificationKit} />}
      lesson={
        <EmptyState icon={<Verified />} title={say(queueWords.firstTitle)} action={<HandIn />}>
          {say(queueWords.firstText)}
        </EmptyState>
      }
    />
  )
}
