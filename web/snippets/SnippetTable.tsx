import { styled } from '@mui/material/styles'
import { DataTable } from 'react-admin'
import type { Snippet } from '#shared/snippets/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useRowCursor } from '../ui/useRowCursor.ts'
import { useSay } from '../ui/useSay.ts'
import { languageNames, snippetWords } from './words.ts'

export function SnippetTable({ onOpen }: { onOpen: (snippet: Snippet) => void }) {
  const say = useSay()
  const { table, rowSx } = useRowCursor<Snippet>(onOpen)
  const open = (snippet: Snippet) => {
    onOpen(snippet)
    return false as const
  }
  return (
    <DataTable<Snippet> ref={table} rowSx={rowSx} rowClick={(_id, _resource, snippet) => open(snippet)}>
      <DataTable.Col
        source="shortcut"
        label={say(snippetWords.shortcut)}
        render={(snippet: Snippet) => <b>/{snippet.shortcut}</b>}
      />
      <DataTable.Col source="name" label={say(snippetWords.name)} />
      <DataTable.Col
        source="locale"
        label={say(snippetWords.language)}
        render={(snippet: Snippet) => languageNames[snippet.locale]}
      />
      <DataTable.Col
        label={say(snippetWords.team)}
        render={(snippet: Snippet) => (snippet.teamName ? say(snippet.teamName) : say(snippetWords.everybody))}
      />
      <DataTable.Col
        label={say(snippetWords.body)}
        cellClassName="grows"
        render={(snippet: Snippet) => <Text lang={snippet.locale}>{snippet.body}</Text>}
      />
      <DataTable.Col
        source="isActive"
        label={say(snippetWords.status)}
        render={(snippet: Snippet) =>
          snippet.isActive ? say(snippetWords.inUse) : <ToneChip tone="neutral">{say(snippetWords.notInUse)}</ToneChip>
        }
      />
      <DataTable.Col
        source="updatedAt"
        label={say(snippetWords.updated)}
        render={(snippet: Snippet) => <Ago at={snippet.updatedAt} />}
      />
    </DataTable>
  )
}

const Text = styled('span')(({ theme }) => ({
  display: 'block',
  maxWidth: '72ch',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: theme.palette.text.secondary,
}))
