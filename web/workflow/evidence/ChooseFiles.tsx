import Button from '@mui/material/Button'
import { useRef } from 'react'
import { evidenceTypes } from '#shared/evidence/rules.ts'
import { useSay } from '../../ui/useSay.ts'
import { evidenceWords } from './words.ts'

const accepts = Object.entries(evidenceTypes)
  .flatMap(([mime, { endings }]) => [mime, ...endings.map((ending) => `.${ending}`)])
  .join(',')

export function ChooseFiles({ onFiles }: { onFiles: (files: File[]) => void }) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {say(evidenceWords.add)}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={say(evidenceWords.add)}
        accept={accepts}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          if (files.length > 0) onFiles(files)
          // The same file, corrected meanwhile, may be chosen again.
          target.value = ''
        }}
      />
    </>
  )
}
