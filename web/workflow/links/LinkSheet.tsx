import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { AutocompleteInput, Form, ReferenceInput, required, SelectInput, TextInput, useNotify } from 'react-admin'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { type LinkKind, linkKinds } from '#shared/links/schema.ts'
import { problemOf } from '../../ui/problem.ts'
import { SideSheet } from '../../ui/SideSheet.tsx'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { useLinkChanges } from './useLinks.ts'
import { linksWords, linkWords } from './words.ts'

/** How a new link may read from this case; those that read the same from both ends stand once. */
const ways = linkKinds.flatMap((kind) =>
  kind === 'related' ? [{ id: 'related:from' }] : [{ id: `${kind}:from` }, { id: `${kind}:to` }],
)

/** Ties this case to another one, found by its number. */
export function LinkSheet({ record, onClose }: { record: CaseRecord; onClose: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const formId = useId()
  const { add } = useLinkChanges()
  const nameOf = (id: string) => {
    const [kind, end] = id.split(':') as [LinkKind, 'from' | 'to']
    return say(linkWords[kind][end])
  }
  const send = async ({ way, otherId, note }: Record<string, string>) => {
    const [kind, end] = (way ?? '').split(':') as [LinkKind, 'from' | 'to']
    const [fromId, toId] = end === 'from' ? [record.id, otherId] : [otherId, record.id]
    if (!fromId || !toId) return
    try {
      await add.mutateAsync({ fromId, toId, kind, ...(note?.trim() && { note: note.trim() }) })
    } catch (error) {
      const { toId: why } = problemOf(error)?.errors ?? {}
      return why ? { otherId: why } : undefined
    }
    notify(say(linksWords.added), { type: 'success' })
    onClose()
  }
  return (
    <SideSheet
      title={say(linksWords.addTitle)}
      note={say(linksWords.addText)}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} size="medium" variant="contained" disabled={add.isPending}>
            {say(linksWords.add)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(linksWords.cancel)}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        record={{ way: 'related:from' }}
        onSubmit={(values: Record<string, unknown>) => send(values as Record<string, string>)}
        noValidate
        disableInvalidFormNotification
      >
        <Rows>
          {add.error && <Alert severity="error">{sayProblem(add.error)}</Alert>}
          <SelectInput
            source="way"
            label={say(linksWords.how)}
            choices={ways.map(({ id }) => ({ id, name: nameOf(id) }))}
            translateChoice={false}
            validate={required()}
            helperText={false}
          />
          <ReferenceInput source="otherId" reference="cases" perPage={20} sort={{ field: 'openedAt', order: 'DESC' }}>
            <AutocompleteInput
              label={say(linksWords.which)}
              helperText={say(linksWords.whichHint)}
              optionText={(one?: CaseRecord) => (one ? `${one.number} · ${one.sellerName}` : '')}
              filterToQuery={(q: string) => ({ q })}
              validate={required()}
            />
          </ReferenceInput>
          <TextInput source="note" label={say(linksWords.note)} helperText={false} multiline minRows={2} />
        </Rows>
      </Form>
    </SideSheet>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 16 })
