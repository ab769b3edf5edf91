import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Report, ReportPreview } from '#shared/reports/schema.ts'
import type { Locale } from '#shared/text.ts'
import { Panel } from '../ui/Panel.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useApi } from '../ui/useApi.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { reportWords as words } from './words.ts'

/** The letter as it would go out now, in either language, and the files that go with it. */
export function PreviewPanel({ report }: { report: Report }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const own = useLanguage()
  const [locale, setLocale] = useState<Locale>(own)
  const api = useApi()
  const { data, error } = useQuery({
    queryKey: ['reports', 'preview', report.id, report.version, locale],
    queryFn: ({ signal }) =>
      api.call<ReportPreview>('GET', `/reports/${report.id}/preview?locale=${locale}`, { signal }),
    placeholderData: (before) => before,
  })
  return (
    <Panel
      title={say(words.preview)}
      aside={
        <Languages>
          {(['ko', 'en'] as const).map((one) => (
            <Button
              key={one}
              variant={one === locale ? 'outlined' : 'text'}
              aria-pressed={one === locale}
              onClick={() => setLocale(one)}
            >
              {say(one === 'ko' ? words.korean : words.english)}
            </Button>
          ))}
        </Languages>
      }
    >
      {error ? (
        <Alert severity="error">{sayProblem(error)}</Alert>
      ) : data ? (
        <>
          <Subject>
            <b>{data.subject}</b>
            <span>{say(words.previewText)}</span>
          </Subject>
          {/* Without scripts, forms and ways out: nothing in it runs. */}
          <Letter title={say(words.previewTitle)} sandbox="allow-same-origin" srcDoc={data.html} />
          <Files aria-label={say(words.files)}>
            {data.files.map(({ name, content }) => (
              <li key={name}>
                <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(content)}`} download={name}>
                  {name}
                </a>
              </li>
            ))}
          </Files>
        </>
      ) : (
        <SkeletonRows rows={10} />
      )}
    </Panel>
  )
}

const Languages = styled('div')({ display: 'flex', gap: 4 })

const Subject = styled('p')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 12px',
  margin: '0 0 8px',
  '& span': { color: theme.palette.text.secondary },
}))

const Letter = styled('iframe')(({ theme }) => ({
  display: 'block',
  width: '100%',
  height: 'max(420px, calc(100vh - 220px))',
  // A letter is read on white whatever the console wears.
  backgroundColor: '#ffffff',
  border: `1px solid ${theme.palette.line}`,
  borderRadius: 6,
}))

const Files = styled('ul')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 16px',
  margin: '8px 0 0',
  padding: 0,
  listStyle: 'none',
  '& a': { color: theme.palette.primary.main },
}))
