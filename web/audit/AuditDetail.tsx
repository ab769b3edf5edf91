import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useCreatePath, useResourceDefinitions } from 'react-admin'
import { Link } from 'react-router'
import type { AuditEntry } from '#shared/audit/schema.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { SideSheet } from '../ui/SideSheet.tsx'
import { exactTime } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { wordsOfAction, wordsOfArea } from './actionWords.ts'
import { changesOf } from './changes.ts'
import { actorKindWords, auditWords } from './words.ts'

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** One entry: who, why, and before beside after with the differences marked. */
export function AuditDetail({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const say = useSay()
  const locale = useLanguage()
  const createPath = useCreatePath()
  const screens = useResourceDefinitions()
  const changes = changesOf(entry.before, entry.after)
  const shown = (value: string) => (instant.test(value) ? exactTime(new Date(value), locale) : value)
  const path = screens[entry.resource]?.hasShow
    ? createPath({ resource: entry.resource, id: entry.resourceId, type: 'show' })
    : undefined

  return (
    <SideSheet title={say(wordsOfAction(entry.action))} note={exactTime(new Date(entry.at), locale)} onClose={onClose}>
      <Fields>
        <Field label={say(auditWords.actor)}>
          {entry.actorName} · {say(actorKindWords[entry.actorKind])}
        </Field>
        <Field label={say(auditWords.resource)}>{say(wordsOfArea(entry.resource))}</Field>
        {entry.reason && <Field label={say(auditWords.reason)}>{entry.reason}</Field>}
      </Fields>
      {path && (
        <Button variant="outlined" component={Link} to={path} sx={{ mt: 3 }}>
          {say(auditWords.openRecord)}
        </Button>
      )}
      <Heading>{say(auditWords.changes)}</Heading>
      {changes.length === 0 && <p>{say(auditWords.noChanges)}</p>}
      {changes.length > 0 && (
        <Comparison>
          <thead>
            <tr>
              <th scope="col">{say(auditWords.field)}</th>
              <th scope="col">{say(auditWords.before)}</th>
              <th scope="col">{say(auditWords.after)}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, before, after, isChanged }) => (
              <tr key={field} data-changed={isChanged}>
                <th scope="row">{field}</th>
                <td>{isChanged && before ? <del>{shown(before)}</del> : shown(before) || '–'}</td>
                <td>{isChanged && after ? <ins>{shown(after)}</ins> : shown(after) || '–'}</td>
              </tr>
            ))}
          </tbody>
        </Comparison>
      )}
      <Heading>{say(auditWords.details)}</Heading>
      <Fields>
        <Field label={say(auditWords.subject)}>
          <code>{entry.resourceId}</code>
        </Field>
        <Field label={say(auditWords.place)}>{entry.position}</Field>
        <Field label={say(auditWords.hash)}>
          <code>{entry.hash}</code>
        </Field>
        <Field label={say(auditWords.previousHash)}>
          <code>{entry.previousHash || '–'}</code>
        </Field>
        {entry.requestId && (
          <Field label={say(auditWords.request)}>
            <code>{entry.requestId}</code>
          </Field>
        )}
      </Fields>
    </SideSheet>
  )
}

const Heading = styled('h3')(({ theme }) => ({ ...theme.typography.h3, margin: '24px 0 8px' }))

const Comparison = styled('table')(({ theme }) => ({
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  fontSize: 12,
  '& th, & td': {
    padding: '5px 8px 5px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    borderBottom: `1px solid ${theme.palette.line}`,
    overflowWrap: 'anywhere',
  },
  '& th': { color: theme.palette.text.secondary },
  '& tr[data-changed="false"] td': { color: theme.palette.text.secondary },
  '& del, & ins': { textDecoration: 'none', padding: '1px 4px', borderRadius: 3, boxDecorationBreak: 'clone' },
  '& del': {
    color: theme.palette.tone.bad.text,
    backgroundColor: theme.palette.tone.bad.soft,
    textDecoration: 'line-through',
  },
  '& ins': { color: theme.palette.tone.good.text, backgroundColor: theme.palette.tone.good.soft },
}))
