import { styled } from '@mui/material/styles'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { causeWords, sellerTypeWords } from '#shared/verifications/factWords.ts'
import type { Verification, VerificationFile } from '#shared/verifications/schema.ts'
import { effectWords } from '#shared/verifications/screenWords.ts'
import { verificationWorkflow } from '#shared/verifications/workflow.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { ActionBar } from '../workflow/ActionBar.tsx'
import { CaseTabs } from '../workflow/CaseTabs.tsx'
import { ConversationPanel } from '../workflow/conversation/ConversationPanel.tsx'
import { EffectsPanel } from '../workflow/EffectsPanel.tsx'
import { EvidencePanel } from '../workflow/evidence/EvidencePanel.tsx'
import { NoticesPanel } from '../workflow/NoticesPanel.tsx'
import { workflowWords } from '../workflow/words.ts'
import { CaseHead } from '../workflow/workspace/CaseHead.tsx'
import { ChecksPanel } from './ChecksPanel.tsx'
import { ComparePanel } from './ComparePanel.tsx'
import { KinPanel } from './KinPanel.tsx'
import { PapersPanel } from './PapersPanel.tsx'
import { StandPanel } from './StandPanel.tsx'
import { TimelinePanel } from './TimelinePanel.tsx'
import { verificationForms } from './verificationForms.ts'
import { verificationWords } from './verificationWords.ts'

type CaseBodyProps = { record: Verification; file: UseQueryResult<VerificationFile> }

/** The case top to bottom as it is decided: why it is here, who they say they are, what others say, who else they are. */
export function CaseBody({ record, file }: CaseBodyProps) {
  const say = useSay()
  const reading = useRef<HTMLElement>(null)
  // The keys that scroll belong to the case one has just opened.
  useEffect(() => reading.current?.focus({ preventScroll: true }), [])
  return (
    <Middle>
      <CaseHead record={record}>
        {say(causeWords[record.cause])}
        {record.sellerType && ` · ${say(sellerTypeWords[record.sellerType])}`}
      </CaseHead>
      {/* A scrolling region must be reachable without a pointer. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard scrolling */}
      <section ref={reading} className="scroll" tabIndex={0} aria-label={record.number}>
        {file.error && <ErrorState error={file.error} retry={file.refetch} />}
        {file.isPending && <SkeletonRows rows={12} />}
        {file.data && (
          <Columns>
            <div>
              <StandPanel record={record} decisions={file.data.decisions} />
              <ComparePanel record={record} file={file.data} />
              <KinPanel links={file.data.links} />
              <PapersPanel record={record} file={file.data} />
            </div>
            <div>
              <CaseTabs
                tabs={[
                  {
                    name: 'timeline',
                    label: workflowWords.timeline,
                    body: <History record={record} file={file.data} />,
                  },
                  {
                    name: 'conversation',
                    label: workflowWords.conversation,
                    body: <ConversationPanel record={record} />,
                  },
                  { name: 'evidence', label: workflowWords.evidence, body: <EvidencePanel record={record} /> },
                ]}
              />
            </div>
          </Columns>
        )}
      </section>
      <ActionBar
        resource="verifications"
        workflow={verificationWorkflow}
        words={verificationWords}
        record={record}
        forms={verificationForms}
      />
    </Middle>
  )
}

const History = ({ record, file }: { record: Verification; file: VerificationFile }) => (
  <>
    <ChecksPanel checks={file.checks} />
    <TimelinePanel record={record} file={file} />
    <NoticesPanel notices={file.notices} />
    <EffectsPanel resource="verifications" caseId={record.id} effects={file.effects} effectWords={effectWords} />
  </>
)

const Middle = styled('div')(({ theme }) => ({
  height: '100%',
  minWidth: 0,
  display: 'grid',
  gridTemplateRows: 'auto minmax(0, 1fr) auto',
  containerType: 'inline-size',
  containerName: 'case',
  '& .scroll': {
    overflowY: 'auto',
    backgroundColor: theme.palette.background.paper,
    '&:focus-visible': { outline: `1px solid ${theme.palette.lineStrong}`, outlineOffset: -1 },
  },
}))

const Columns = styled('div')(({ theme }) => ({
  '& > div': { minWidth: 0 },
  '@container case (min-width: 960px)': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.3fr) minmax(0, 1fr)',
    minHeight: '100%',
    '& > div + div': { borderLeft: `1px solid ${theme.palette.line}` },
  },
}))
