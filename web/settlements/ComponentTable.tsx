import { styled } from '@mui/material/styles'
import { Fragment, useState } from 'react'
import type { Static } from 'typebox'
import { type Component, componentWords, ruleWords } from '#shared/settlements/components.ts'
import type { Compared, ComparedSettlement, Settlement } from '#shared/settlements/schema.ts'
import { caseWords } from '#shared/settlements/screenWords.ts'
import { traits } from '#shared/settlements/types.ts'
import { useSay } from '../ui/useSay.ts'
import { LineTable } from './LineTable.tsx'
import { Signed } from './Signed.tsx'

type Row = Static<typeof Compared>

type ComponentTableProps = {
  record: Settlement
  settlements: readonly ComparedSettlement[]
  components: readonly Row[]
  disputedKrw: number
}

/** A row a component; a row opens the lines behind it, with the rule that says what each should be. */
export function ComponentTable({ record, settlements, components, disputedKrw }: ComponentTableProps) {
  const say = useSay()
  const [open, setOpen] = useState<Component | null>(null)
  const focus: readonly Component[] = traits[record.type].focus
  const hasCorrections = components.some(({ correctedKrw }) => correctedKrw !== 0)
  const columnCount = hasCorrections ? 6 : 5
  return (
    <Scroll>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(caseWords.component)}</th>
            <th scope="col">{say(caseWords.expected)}</th>
            <th scope="col">{say(caseWords.actual)}</th>
            {hasCorrections && <th scope="col">{say(caseWords.corrected)}</th>}
            <th scope="col">{say(caseWords.difference)}</th>
            <th scope="col">{say(caseWords.rule)}</th>
          </tr>
        </thead>
        <tbody>
          {components.map((one) => (
            <Fragment key={one.component}>
              <tr data-differs={one.differenceKrw !== 0} data-focus={focus.includes(one.component)}>
                <th scope="row">
                  <button
                    type="button"
                    aria-expanded={open === one.component}
                    aria-label={say(caseWords.showLines, {
                      count: one.lines,
                      component: say(componentWords[one.component]),
                    })}
                    onClick={() => setOpen(open === one.component ? null : one.component)}
                  >
                    <i aria-hidden="true">{open === one.component ? '▾' : '▸'}</i>
                    {say(componentWords[one.component])}
                    <small>{one.lines.toLocaleString()}</small>
                  </button>
                  {one.differenceKrw !== 0 && <em>{say(ruleWords[one.rule])}</em>}
                </th>
                <td>
                  <Signed krw={one.expectedKrw} />
                </td>
                <td>
                  <Signed krw={one.actualKrw} />
                </td>
                {hasCorrections && <td>{one.correctedKrw === 0 ? '–' : <Signed krw={one.correctedKrw} />}</td>}
                <td>{one.differenceKrw === 0 ? '–' : <Signed krw={one.differenceKrw} />}</td>
                <td>{say(ruleWords[one.rule])}</td>
              </tr>
              {open === one.component && (
                <tr className="lines">
                  <td colSpan={columnCount}>
                    <LineTable ticketId={record.id} component={one} settlements={settlements} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr data-differs={disputedKrw !== 0}>
            <th scope="row">{say(caseWords.sum)}</th>
            <td colSpan={columnCount - 3} />
            <td>{disputedKrw === 0 ? say(caseWords.sumNothing) : <Signed krw={disputedKrw} />}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </Scroll>
  )
}

const Scroll = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  '& > table': { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  '& > table > thead th': {
    ...theme.typography.caption,
    fontWeight: 500,
    color: theme.palette.text.secondary,
    backgroundColor: theme.palette.sunken,
  },
  '& > table > * > tr > th, & > table > * > tr > td': {
    padding: '6px 12px',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    borderTop: `1px solid ${theme.palette.line}`,
  },
  '& > table > * > tr > th:first-of-type': { textAlign: 'left', paddingLeft: 16, fontWeight: 400 },
  '& > table > * > tr > :last-child': {
    textAlign: 'left',
    color: theme.palette.text.secondary,
    whiteSpace: 'normal',
    minWidth: 160,
  },
  // Where the column of rules has no room, a rule stands under what differs.
  '& th em': {
    ...theme.typography.caption,
    display: 'none',
    color: theme.palette.text.secondary,
    fontStyle: 'normal',
    whiteSpace: 'normal',
  },
  '@container case (max-width: 760px)': {
    '& > table > * > tr:not(.lines) > :last-child': { display: 'none' },
    '& th em': { display: 'block', paddingLeft: 16 },
  },
  '& tr[data-focus="true"] > th': { fontWeight: '600 !important' },
  '& tbody > tr[data-differs="true"]': {
    backgroundColor: theme.palette.tone.bad.soft,
    boxShadow: `inset 2px 0 ${theme.palette.tone.bad.mark}`,
    '& > td:nth-last-of-type(2)': { color: theme.palette.tone.bad.text, fontWeight: 600 },
  },
  '& > table > tfoot > tr > *': { borderTop: `1px solid ${theme.palette.lineStrong}`, fontWeight: '600 !important' },
  '& tfoot tr[data-differs="true"] > td': { color: theme.palette.tone.bad.text },
  '& tr.lines > td': { padding: '0 !important', whiteSpace: 'normal', textAlign: 'left' },
  '& th button': {
    display: 'inline-flex',
    alignItems: 'baseline',
    gap: 6,
    padding: 0,
    border: 0,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    '& i': { fontStyle: 'normal', width: 10, color: theme.palette.text.secondary },
    '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2, borderRadius: 3 },
  },
}))
