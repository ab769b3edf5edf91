import UploadFile from '@mui/icons-material/UploadFileOutlined'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { features } from '#shared/features.ts'
import type { Suspension } from '#shared/suspensions/schema.ts'
import { queueWords } from '#shared/suspensions/screenWords.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { BulkBar } from '../workflow/bulk/BulkBar.tsx'
import { NextCase } from '../workflow/queue/NextCase.tsx'
import { Queue } from '../workflow/queue/Queue.tsx'
import { OpenByHand } from './OpenByHand.tsx'
import { SuspensionPreview } from './SuspensionPreview.tsx'
import { columns, usualColumns } from './suspensionColumns.tsx'
import { suspensionKit } from './suspensionKit.ts'
import { useSuspensionFilters } from './useSuspensionFilters.ts'

/** The queue that agents live in. */
export default function SuspensionList() {
  const say = useSay()
  return (
    <Queue<Suspension>
      resource="suspensions"
      title={say(features.suspensions.label)}
      columns={columns}
      usual={usualColumns}
      filters={useSuspensionFilters()}
      Preview={SuspensionPreview}
      actions={
        <>
          <OpenByHand />
          <NextCase kind="suspensions" isPrimary />
        </>
      }
      bulk={<BulkBar<Suspension> {...suspensionKit} />}
      lesson={<FirstLesson />}
    />
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
            <Button component={Link} to="/imports" variant="contained">
              {say(queueWords.loadFile)}
            </Button>
          )}
          <OpenByHand />
        </>
      }
    >
      {say(queueWords.firstText)} {!mayLoad && say(queueWords.firstWait)}
    </EmptyState>
  )
}
