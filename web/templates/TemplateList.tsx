import { styled } from '@mui/material/styles'
import { DataTable, ListContextProvider, useCreatePath, useList, useListContext } from 'react-admin'
import { Link, useNavigate } from 'react-router'
import { features } from '#shared/features.ts'
import type { TemplateVersion } from '#shared/templates/schema.ts'
import { templateWords } from '#shared/templates/words.ts'
import { Ago } from '../ui/Ago.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useSay } from '../ui/useSay.ts'
import { type LetterLine, useLetterLines } from './useTemplates.ts'
import { VersionChip } from './VersionChip.tsx'
import { templateScreenWords } from './words.ts'

/** Every letter the console sends: when, in which words, and whether new words are being written. */
export default function TemplateList() {
  const say = useSay()
  const { lines, isPending, error, refetch } = useLetterLines()
  const list = useList({ data: lines, perPage: lines.length, resource: 'templates' })
  return (
    <Page title={say(features.templates.label)} meta={lines.length}>
      <Rows>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : isPending ? (
          <SkeletonRows rows={lines.length} />
        ) : (
          <ListContextProvider value={list}>
            <LetterTable />
          </ListContextProvider>
        )}
      </Rows>
    </Page>
  )
}

function LetterTable() {
  const say = useSay()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const { isPending } = useListContext<LetterLine>()
  const pathOf = (version: TemplateVersion) => createPath({ resource: 'templates', id: version.id, type: 'show' })
  const pathOfLine = ({ inForce, draft }: LetterLine) => {
    const version = inForce ?? draft
    return version ? pathOf(version) : false
  }
  const { table, rowSx } = useRowCursor<LetterLine>((line) => {
    const path = pathOfLine(line)
    if (path) navigate(path)
  })
  const chip = (version?: TemplateVersion) =>
    version ? (
      <Chip to={pathOf(version)} onClick={(event) => event.stopPropagation()}>
        <VersionChip version={version} />
      </Chip>
    ) : (
      say(templateScreenWords.noDraft)
    )
  if (isPending) return null
  return (
    <DataTable<LetterLine> ref={table} rowSx={rowSx} rowClick={(_id, _resource, line) => pathOfLine(line)}>
      <DataTable.Col
        label={say(templateScreenWords.letter)}
        disableSort
        render={({ id, inForce }: LetterLine) =>
          inForce ? (
            <RecordLink resource="templates" id={inForce.id}>
              {say(templateWords[id].label)}
            </RecordLink>
          ) : (
            say(templateWords[id].label)
          )
        }
      />
      <DataTable.Col
        label={say(templateScreenWords.sent)}
        disableSort
        cellClassName="grows"
        render={({ id }: LetterLine) => <Quiet>{say(templateWords[id].sent)}</Quiet>}
      />
      <DataTable.Col
        label={say(templateScreenWords.inForce)}
        disableSort
        render={({ inForce }: LetterLine) => chip(inForce)}
      />
      <DataTable.Col
        label={say(templateScreenWords.draft)}
        disableSort
        render={({ draft }: LetterLine) => chip(draft)}
      />
      <DataTable.Col
        label={say(templateScreenWords.changed)}
        disableSort
        render={({ inForce }: LetterLine) =>
          inForce?.publishedAt && (
            <>
              <Ago at={inForce.publishedAt} />{' '}
              <Quiet>{inForce.publishedByName ?? say(templateScreenWords.firstVersion)}</Quiet>
            </>
          )
        }
      />
    </DataTable>
  )
}

const Rows = styled('div')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  overflowX: 'auto',
  backgroundColor: theme.palette.background.paper,
}))

const Quiet = styled('span')(({ theme }) => ({ color: theme.palette.text.secondary }))

const Chip = styled(Link)({ textDecoration: 'none', borderRadius: 4, '&:hover': { filter: 'brightness(0.95)' } })
