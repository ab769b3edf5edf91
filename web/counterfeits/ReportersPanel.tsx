import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { reporterTypeWords } from '#shared/counterfeits/registerWords.ts'
import type { CounterfeitFile, Reporter } from '#shared/counterfeits/schema.ts'
import { caseWords } from '#shared/counterfeits/screenWords.ts'
import { contactWords } from '#shared/sellers/contactWords.ts'
import { Panel } from '../ui/Panel.tsx'
import { SideSheet } from '../ui/SideSheet.tsx'
import { exactDay } from '../ui/times.ts'
import { useApi } from '../ui/useApi.ts'
import { useMay } from '../ui/useMe.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ReasonForm } from '../workflow/evidence/ReasonForm.tsx'

/** Who stands behind the reports, what they sent, and how often their word was borne out. */
export function ReportersPanel({ file }: { file: CounterfeitFile }) {
  const say = useSay()
  const reporters = [...new Map(file.reports.map((report) => [report.reporter.id, report])).values()]
  return (
    <Panel title={say(caseWords.parties)} count={reporters.length > 1 ? reporters.length : undefined}>
      <Rows>
        {reporters.map((report) => (
          <li key={report.reporter.id}>
            <Who reporter={report.reporter} />
            <Papers report={report} />
          </li>
        ))}
      </Rows>
    </Panel>
  )
}

function Who({ reporter }: { reporter: Reporter }) {
  const say = useSay()
  const locale = useLanguage()
  const { shown, reveal, mayReveal } = useRevealedReporter(reporter.id)
  const [isAsking, setAsking] = useState(false)
  const isOutside = reporter.email !== null
  return (
    <>
      <p>
        <b>{shown.name ?? reporter.name}</b> · {say(reporterTypeWords[reporter.type])}
      </p>
      {isOutside && (
        <p className="contact">
          <span>{shown.email ?? reporter.email}</span>
          {mayReveal && !shown.email && (
            <Button
              size="small"
              sx={{ minWidth: 0, px: 1 }}
              aria-label={say(caseWords.revealName)}
              onClick={() => setAsking(true)}
            >
              {say(caseWords.reveal)}
            </Button>
          )}
        </p>
      )}
      <small>
        {say(caseWords.record, { reports: reporter.reports, upheld: reporter.upheld, rejected: reporter.rejected })}
      </small>
      {reporter.isRestricted && reporter.restrictedUntil && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {say(caseWords.restrictedUntil, { day: exactDay(new Date(reporter.restrictedUntil), locale) })}
        </Alert>
      )}
      {isAsking && (
        <SideSheet
          title={say(caseWords.revealName)}
          note={say(contactWords.revealText)}
          onClose={() => setAsking(false)}
        >
          <ReasonForm
            asks={contactWords.revealReason}
            does={contactWords.reveal}
            onReason={async (reason) => {
              await reveal(reason)
              setAsking(false)
            }}
            onCancel={{ says: contactWords.cancel, run: () => setAsking(false) }}
          />
        </SideSheet>
      )}
    </>
  )
}

function Papers({ report }: { report: CounterfeitFile['reports'][number] }) {
  const say = useSay()
  const papers = [
    report.isIdentityShown && say(caseWords.identityPaper),
    report.isAuthorityShown && say(caseWords.authorityPaper),
    report.isJudgmentShown && say(caseWords.judgmentPaper),
  ].filter((paper) => typeof paper === 'string')
  return (
    <small>
      {say(caseWords.papers)}: {papers.length > 0 ? papers.join(', ') : say(caseWords.noPapers)}
    </small>
  )
}

type Shown = { field: 'name' | 'email'; value: string; until: string }

/** What this person may see of a reporter now; it vanishes when its time is over. */
function useRevealedReporter(id: string) {
  const api = useApi()
  const client = useQueryClient()
  const now = useNow()
  const mayReveal = useMay('sellers:reveal')
  const queryKey = ['reporters', 'revealed', id]
  const { data = [] } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call<Shown[]>('GET', `/reporters/${id}/revealed`, { signal }),
    enabled: mayReveal,
    // Not a moment longer in memory than on the screen.
    gcTime: 0,
  })
  const running = data.filter((one) => Date.parse(one.until) > now.getTime())
  return {
    mayReveal,
    shown: Object.fromEntries(running.map(({ field, value }) => [field, value])) as Partial<
      Record<Shown['field'], string>
    >,
    reveal: async (reason: string) => {
      for (const field of ['name', 'email'])
        await api.call('POST', `/reporters/${id}/reveal`, { body: { field, reason } })
      await client.invalidateQueries({ queryKey })
    },
  }
}

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 12,
  '& li + li': { paddingTop: 12, borderTop: `1px solid ${theme.palette.line}` },
  '& p': { margin: 0 },
  '& .contact': { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 8, overflowWrap: 'anywhere' },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
}))
