import Button from '@mui/material/Button'
import type { ImportKind } from '#shared/imports/schema.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { sampleCsv } from './sample.ts'
import { importWords } from './words.ts'

export function SampleLink({ kind = 'seller-metrics' }: { kind?: ImportKind }) {
  const say = useSay()
  const locale = useLanguage()
  const href = `data:text/csv;charset=utf-8,${encodeURIComponent(sampleCsv(locale, kind))}`
  return (
    <Button
      variant="text"
      component="a"
      href={href}
      download={say(kind === 'seller-metrics' ? importWords.sampleFile : importWords.sampleLedgerFile)}
    >
      {say(importWords.sample)}
    </Button>
  )
}
