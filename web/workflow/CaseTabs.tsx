import { styled } from '@mui/material/styles'
import { type ReactNode, useState } from 'react'
import type { Words } from '#shared/text.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useSay } from '../ui/useSay.ts'
import { workflowWords } from './words.ts'

export type CaseTab = { name: string; label: Words; count?: number; body: ReactNode }

/** The parts of a case that one turns to: shown one at a time, all within reach of a key. */
export function CaseTabs({ tabs }: { tabs: readonly CaseTab[] }) {
  const say = useSay()
  const [name, setName] = useState(tabs[0]?.name)
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.name === name),
  )
  const current = tabs[at]
  const step = (by: number) => setName(tabs[(at + by + tabs.length) % tabs.length]?.name)
  useKeys([
    { id: 'case.next-part', keys: ']', says: workflowWords.nextTab, run: () => step(1) },
    { id: 'case.previous-part', keys: '[', says: workflowWords.previousTab, run: () => step(-1) },
  ])
  return (
    <>
      <Row role="tablist" aria-label={say(workflowWords.parts)}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            id={`part-${tab.name}`}
            type="button"
            role="tab"
            aria-selected={tab === current}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => setName(tab.name)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') step(1)
              if (event.key === 'ArrowLeft') step(-1)
            }}
          >
            {say(tab.label)}
            {tab.count !== undefined && tab.count > 0 && <small>{tab.count.toLocaleString()}</small>}
          </button>
        ))}
      </Row>
      <div role="tabpanel" aria-labelledby={`part-${current?.name}`}>
        {current?.body}
      </div>
    </>
  )
}

const Row = styled('div')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: 1,
  display: 'flex',
  gap: 4,
  padding: '0 12px',
  overflowX: 'auto',
  backgroundColor: theme.palette.background.paper,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& button': {
    ...theme.typography.body1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    minHeight: 36,
    padding: '0 8px',
    border: 0,
    borderBottom: '2px solid transparent',
    background: 'none',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
    '&:hover': { color: theme.palette.text.primary },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -4, borderRadius: 6 },
    '&[aria-selected="true"]': {
      color: theme.palette.text.primary,
      fontWeight: 600,
      borderBottomColor: theme.palette.text.primary,
    },
  },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
