import Button from '@mui/material/Button'
import { useState } from 'react'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { qualityWords } from '#shared/quality/words.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/useKeys.ts'
import { useMay } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import { QualityPanel } from './QualityPanel.tsx'
import { useChecks } from './useChecks.ts'

/** For those who check the quality of decisions; absent for everybody else. */
export function QualityButton({ record }: { record: CaseRecord }) {
  const mayCheck = useMay('quality:check')
  return mayCheck ? <Opener record={record} /> : null
}

function Opener({ record }: { record: CaseRecord }) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const { data: checks = [] } = useChecks(record.id)
  useKeys([{ id: 'case.quality', keys: 'q', says: qualityWords.title, run: () => setOpen((open) => !open) }])
  return (
    <>
      <Button variant="text" aria-expanded={isOpen} endIcon={<KeyHint keys="q" />} onClick={() => setOpen(!isOpen)}>
        {say(qualityWords.title)}
        {checks.length > 0 && ` ${checks.length}`}
      </Button>
      {isOpen && <QualityPanel record={record} checks={checks} onClose={() => setOpen(false)} />}
    </>
  )
}
