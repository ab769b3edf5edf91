import Button from '@mui/material/Button'
import { useRef } from 'react'

type ChooseFileProps = { label: string; variant: 'contained' | 'outlined'; onFile: (file: File) => void }

export function ChooseFile({ label, variant, onFile }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button size="medium" variant={variant} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept=".csv,.tsv,.txt,.jsonl,.ndjson,text/csv"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onFile(file)
          // The same file, corrected meanwhile, may be chosen again.
          target.value = ''
        }}
      />
    </>
  )
}
