import { styled } from '@mui/material/styles'
import { isTarget, targetWords } from '#shared/imports/columns.ts'
import type { ImportRecord } from '#shared/imports/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { formatBytes, formatSpan } from './figures.ts'
import { encodingNames, importKindWords, importWords } from './words.ts'

/** Who imported what and when, and as what its columns were read. */
export function ImportFacts({ record }: { record: ImportRecord }) {
  const say = useSay()
  const locale = useLanguage()
  const { byName, startedAt, finishedAt, bytes, encoding, mapping } = record
  return (
    <>
      <Panel title={say(importWords.facts)}>
        <Fields>
          <Field label={say(importWords.kind)}>{say(importKindWords[record.kind])}</Field>
          <Field label={say(importWords.by)}>{byName}</Field>
          <Field label={say(importWords.started)}>
            <Ago at={startedAt} />
          </Field>
          {finishedAt && <Field label={say(importWords.took)}>{formatSpan(startedAt, finishedAt, locale)}</Field>}
          <Field label={say(importWords.size)}>{formatBytes(bytes, locale)}</Field>
          {encoding && <Field label={say(importWords.encoding)}>{encodingNames[encoding]}</Field>}
        </Fields>
      </Panel>
      {mapping && (
        <Panel title={say(importWords.mapping)}>
          <Fields>
            {Object.entries(mapping).map(([column, target]) => (
              <Field key={column} label={column}>
                <Meaning>{isTarget(target) ? say(targetWords[target]) : target}</Meaning>
              </Field>
            ))}
          </Fields>
        </Panel>
      )}
    </>
  )
}

const Meaning = styled('span')(({ theme }) => ({ '&::before': { content: '"→ "', color: theme.palette.textFaint } }))
