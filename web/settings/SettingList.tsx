import { styled } from '@mui/material/styles'
import { DataTable, ListContextProvider, useCreatePath, useList } from 'react-admin'
import { Link, useNavigate } from 'react-router'
import { features } from '#shared/features.ts'
import { settingNameWords } from '#shared/settings/names.ts'
import { type SettingVersion, settingNames } from '#shared/settings/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useSay } from '../ui/useSay.ts'
import { linesOfSettings, type SettingLine, useSettingVersions } from './useSettings.ts'
import { VersionChip } from './VersionChip.tsx'
import { settingWords } from './words.ts'

/** What the house can set without a release: which version is in force, since when and by whom. */
export default function SettingList() {
  const say = useSay()
  const { data, error, isPending, refetch } = useSettingVersions()
  const list = useList({ data: linesOfSettings(data ?? []), perPage: settingNames.length, resource: 'settings' })
  return (
    <Page title={say(features.settings.label)}>
      <Rows>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : isPending ? (
          <SkeletonRows rows={settingNames.length} />
        ) : (
          <ListContextProvider value={list}>
            <SettingTable />
          </ListContextProvider>
        )}
      </Rows>
    </Page>
  )
}

function SettingTable() {
  const say = useSay()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const pathOf = ({ id }: SettingVersion) => createPath({ resource: 'settings', id, type: 'show' })
  const pathOfLine = ({ inForce, draft }: SettingLine) => {
    const version = inForce ?? draft
    return version ? pathOf(version) : false
  }
  const { table, rowSx } = useRowCursor<SettingLine>((line) => {
    const path = pathOfLine(line)
    if (path) navigate(path)
  })
  const chip = (version?: SettingVersion) =>
    version ? (
      <Chip to={pathOf(version)} onClick={(event) => event.stopPropagation()}>
        <VersionChip version={version} />
      </Chip>
    ) : (
      <Quiet>{say(settingWords.noDraft)}</Quiet>
    )
  return (
    <DataTable<SettingLine>
      ref={table}
      rowSx={rowSx}
      rowClick={(_id, _resource, line) => pathOfLine(line)}
      bulkActionButtons={false}
    >
      <DataTable.Col
        label={say(settingWords.setting)}
        disableSort
        render={({ id, inForce }: SettingLine) =>
          inForce ? (
            <RecordLink resource="settings" id={inForce.id}>
              {say(settingNameWords[id].label)}
            </RecordLink>
          ) : (
            say(settingNameWords[id].label)
          )
        }
      />
      <DataTable.Col
        label={say(settingWords.about)}
        disableSort
        cellClassName="grows"
        render={({ id }: SettingLine) => <Quiet>{say(settingNameWords[id].does)}</Quiet>}
      />
      <DataTable.Col
        label={say(settingWords.inForce)}
        disableSort
        render={({ inForce }: SettingLine) => chip(inForce)}
      />
      <DataTable.Col label={say(settingWords.draft)} disableSort render={({ draft }: SettingLine) => chip(draft)} />
      <DataTable.Col
        label={say(settingWords.changed)}
        disableSort
        render={({ inForce }: SettingLine) =>
          inForce?.publishedAt && (
            <>
              <Ago at={inForce.publishedAt} />{' '}
              <Quiet>{inForce.publishedByName ?? say(settingWords.firstVersion)}</Quiet>
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
