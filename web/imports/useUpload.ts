import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useRedirect } from 'react-admin'
import type { ColumnMapping, ImportKind } from '#shared/imports/schema.ts'
import { uploadFile } from './upload.ts'

/** Uploads a file and goes to its import. Leaving the screen ends the upload; closing the tab asks first. */
export function useUpload() {
  const redirect = useRedirect()
  const [share, setShare] = useState(0)
  const running = useRef<AbortController>(undefined)
  const upload = useMutation({
    // Tried even where the browser takes itself for offline: then it fails at once, and says so.
    networkMode: 'always',
    mutationFn: ({ kind, file, mapping }: { kind: ImportKind; file: File; mapping: ColumnMapping }) => {
      running.current = new AbortController()
      setShare(0)
      return uploadFile({ kind, file, mapping, onProgress: setShare, signal: running.current.signal })
    },
    onSuccess: (id) => redirect('show', 'imports', id),
  })
  const { isPending } = upload
  useEffect(() => () => running.current?.abort(), [])
  useEffect(() => {
    if (!isPending) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isPending])
  return { upload, share, cancel: () => running.current?.abort() }
}
