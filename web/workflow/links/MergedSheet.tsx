import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { SideSheet } from '../../ui/SideSheet.tsx'
import { useSay } from '../../ui/useSay.ts'
import { ConversationPanel } from '../conversation/ConversationPanel.tsx'
import { caseAddress } from '../workspace/cameFrom.ts'
import { linksWords } from './words.ts'

/** What was said on a case that went into this one, read beside it. */
export function MergedSheet({ of, onClose }: { of: CaseRecord; onClose: () => void }) {
  const say = useSay()
  return (
    <SideSheet
      title={say(linksWords.fromMerged, { number: of.number })}
      note={say(linksWords.fromMergedText)}
      onClose={onClose}
      footer={
        <Button component={Link} to={caseAddress(of)} state={{ stays: true }} variant="outlined" size="medium">
          {say(linksWords.openMerged, { number: of.number })}
        </Button>
      }
    >
      <Flush>
        <ConversationPanel record={of} />
      </Flush>
    </SideSheet>
  )
}

/** The panel brings its own margins. */
const Flush = styled('div')({ margin: '-16px' })
