import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useState } from 'react'
import { useStore } from 'react-admin'
import { features } from '#shared/features.ts'
import type { Suspension } from '#shared/suspensions/schema.ts'
import { ListPage } from '../ui/ListPage.tsx'
import { useSay } from '../ui/useSay.ts'
import { NextCase } from './NextCase.tsx'
import { OpenByHand } from './OpenByHand.tsx'
import { QueueData } from './QueueData.tsx'
import { QueueEmpty } from './QueueEmpty.tsx'
import { QueueFilters } from './QueueFilters.tsx'
import { QueueTabs } from './QueueTabs.tsx'
import { firstView } from './queueViews.ts'
import { SuspensionPreview } from './SuspensionPreview.tsx'
import { SuspensionTable } from './SuspensionTable.tsx'

/** The queue that agents live in. */
export default function SuspensionList() {
  const say = useSay()
  const [isCompact, setIsCompact] = useStore('suspensions.isCompact', false)
  const [cursor, setCursor] = useState<Suspension>()
  const hasRoom = useMediaQuery<Theme>((theme) => theme.breakpoints.up(1440))
  return (
    <QueueData>
      <ListPage
        resource="suspensions"
        title={say(features.suspensions.label)}
        tabs={<QueueTabs />}
        actions={
          <>
            <OpenByHand />
            <NextCase isPrimary />
          </>
        }
        filters={<QueueFilters isCompact={isCompact} onCompact={setIsCompact} />}
        filterDefaultValues={firstView.filter}
        sort={firstView.sort}
        empty={<QueueEmpty />}
        noneFound={<QueueEmpty />}
        aside={hasRoom && <SuspensionPreview suspension={cursor} />}
      >
        <SuspensionTable isCompact={isCompact} onCursor={setCursor} />
      </ListPage>
    </QueueData>
  )
}
