import ShortText from '@mui/icons-material/ShortTextOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { features } from '#shared/features.ts'
import type { Snippet } from '#shared/snippets/schema.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChoice, FilterClear, FilterSwitch } from '../ui/FilterBar.tsx'
import { FilterSearch } from '../ui/FilterSearch.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { SnippetSheet } from './SnippetSheet.tsx'
import { SnippetTable } from './SnippetTable.tsx'
import { languageNames, snippetWords } from './words.ts'

/** Ready sentences, for everybody to look up and for leads to keep. */
export default function SnippetList() {
  const say = useSay()
  const mayEdit = useMay('snippets:edit')
  const [opened, setOpened] = useState<Snippet | 'new'>()
  const close = () => setOpened(undefined)
  return (
    <ListPage
      title={say(features.snippets.label)}
      sort={{ field: 'shortcut', order: 'ASC' }}
      actions={
        mayEdit && (
          <Button variant="contained" onClick={() => setOpened('new')}>
            {say(snippetWords.add)}
          </Button>
        )
      }
      filters={
        <>
          <FilterSearch placeholder={say(snippetWords.search)} />
          <FilterChoice
            source="locale"
            label={say(snippetWords.language)}
            choices={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
          />
          <FilterSwitch source="isActive" value={true} label={say(snippetWords.inUse)} />
          <FilterClear />
        </>
      }
      empty={
        <EmptyState icon={<ShortText />} title={say(snippetWords.emptyTitle)}>
          {say(snippetWords.emptyText)}
        </EmptyState>
      }
    >
      <SnippetTable onOpen={setOpened} />
      {opened === 'new' && <SnippetSheet onClose={close} />}
      {opened && opened !== 'new' && <SnippetSheet key={opened.id} snippet={opened} onClose={close} />}
    </ListPage>
  )
}
