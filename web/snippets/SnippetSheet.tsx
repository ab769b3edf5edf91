import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Form, useNotify } from 'react-admin'
import type { Snippet } from '#shared/snippets/schema.ts'
import { problemOf } from '../ui/problem.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { SnippetFields } from './SnippetFields.tsx'
import { SnippetText } from './SnippetText.tsx'
import { snippetWords } from './words.ts'

/** One snippet: to be read by everybody, to be changed by those who keep them. */
export function SnippetSheet({ snippet, onClose }: { snippet?: Snippet; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const formId = useId()
  const mayEdit = !snippet || snippet.allowedActions.includes('edit')
  const done = () => {
    void client.invalidateQueries({ queryKey: ['snippets'] })
    notify(say(snippetWords.saved), { type: 'success' })
    onClose()
  }
  const save = useMutation({
    mutationFn: async ({ name, shortcut, teamId, locale, body }: Record<string, unknown>) => {
      const data = { name, shortcut, teamId: teamId || null, locale, body }
      if (!snippet) return api.call('POST', '/snippets', { body: data })
      return api.update<Snippet>('snippets', { id: snippet.id, data, previousData: snippet })
    },
    onSuccess: done,
  })
  const offer = useMutation({
    mutationFn: (isActive: boolean) =>
      api.call('PATCH', `/snippets/${snippet?.id}`, {
        body: { isActive },
        headers: { 'If-Match': `"${snippet?.version}"` },
      }),
    onSuccess: done,
  })
  const send = (values: Record<string, unknown>) =>
    save.mutateAsync(values).then(
      () => undefined,
      (error: unknown) => problemOf(error)?.errors,
    )
  const error = save.error ?? offer.error
  return (
    <SideSheet
      title={snippet ? say(snippetWords.edit, { shortcut: snippet.shortcut }) : say(snippetWords.add)}
      note={say(mayEdit ? snippetWords.note : snippetWords.readOnly)}
      onClose={onClose}
      footer={
        mayEdit && (
          <>
            <Button type="submit" form={formId} size="medium" variant="contained" disabled={save.isPending}>
              {say(snippet ? snippetWords.save : snippetWords.add)}
            </Button>
            {snippet && (
              <Button
                size="medium"
                variant="outlined"
                disabled={offer.isPending}
                onClick={() => offer.mutate(!snippet.isActive)}
              >
                {say(snippet.isActive ? snippetWords.stop : snippetWords.again)}
              </Button>
            )}
          </>
        )
      }
    >
      {mayEdit ? (
        <Form
          id={formId}
          record={snippet ?? { locale: 'ko', teamId: null }}
          onSubmit={send}
          noValidate
          disableInvalidFormNotification
        >
          <Rows>
            {error && <Alert severity="error">{sayProblem(error)}</Alert>}
            <SnippetFields />
          </Rows>
        </Form>
      ) : (
        snippet && <SnippetText body={snippet.body} locale={snippet.locale} />
      )}
    </SideSheet>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
