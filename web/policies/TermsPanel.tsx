import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { PolicyVersion } from '#shared/policies/schema.ts'
import { policyTermWords, sayRule } from '#shared/policies/words.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { policyWords } from './words.ts'

/** The terms as they stand, to read. */
export function TermsPanel({ version, note }: { version: PolicyVersion; note?: ReactNode }) {
  const say = useSay()
  const locale = useLanguage()
  const label = (term: keyof typeof policyTermWords) => say(policyTermWords[term])
  return (
    <Panel title={say(policyWords.terms)}>
      {note}
      <Rule>{sayRule(version, locale)}</Rule>
      <Fields>
        <Field label={label('severity')}>
          <SeverityMark severity={version.severity} />
        </Field>
        <Field label={label('measure')}>{say(measureWords[version.measure])}</Field>
        <Field label={label('effectiveFrom')}>{exactDay(new Date(version.effectiveFrom), locale)}</Field>
        <Field label={label('nameKo')}>{version.nameKo}</Field>
        <Field label={label('nameEn')}>{version.nameEn}</Field>
        <Field label={label('groundsKo')}>
          <Prose lang="ko">{version.groundsKo}</Prose>
        </Field>
        <Field label={label('groundsEn')}>
          <Prose lang="en">{version.groundsEn}</Prose>
        </Field>
        <Field label={label('clause')}>{version.clause}</Field>
        <Field label={label('source')}>{version.source}</Field>
      </Fields>
    </Panel>
  )
}

const Rule = styled('p')(({ theme }) => ({ ...theme.typography.h2, margin: '0 0 16px' }))

const Prose = styled('span')({ display: 'block', maxWidth: '72ch', whiteSpace: 'pre-wrap' })
