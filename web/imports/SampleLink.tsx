import Button from '@mui/material/Button'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { sampleCsv } from './sample.ts'
import { importWords } from './words.ts'

export function SampleLink() {
  const say = useSay()
  const locale = useLanguage()
  const href = `data:text/csv;charset=utf-8,${encodeURIComponent(sampleCsv(locale))}`
  return (
    <Button variant="text" component="a" href={href} download={say(importWords.sampleFile)}>
      {say(importWords.sample)}
    </Button>
  )
}
