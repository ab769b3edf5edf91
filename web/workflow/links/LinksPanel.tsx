import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { useMay } from '../../ui/useMe.ts'
import { useSay } from '../../ui/useSay.ts'
import type { BulkKit } from '../bulk/kit.ts'
import { LinkRow } from './LinkRow.tsx'
import { LinkSheet } from './LinkSheet.tsx'
import { MergedBanner } from './MergedBanner.tsx'
import { MergeSheet } from './MergeSheet.tsx'
import { SellerOpenCases } from './SellerOpenCases.tsx'
import { useLinks } from './useLinks.ts'
import { linksWords } from './words.ts'

type LinksPanelProps<R extends CaseRecord> = {
  record: R
  /** The queue's words and forms, so that several of its cases can be decided together here. */
  kit?: BulkKit<R>
}

/** What ties this case to others, and what else is open about its seller. */
export function LinksPanel<R extends CaseRecord>({ record, kit }: LinksPanelProps<R>) {
  const say = useSay()
  const { data, error, refetch } = useLinks(record.id)
  const mayLink = useMay('cases:link')
  const mayMerge = useMay('cases:merge') && record.closedAt === null
  const [sheet, setSheet] = useState<'link' | 'merge'>()
  const close = () => setSheet(undefined)
  return (
    <>
      <Panel
        title={say(linksWords.title)}
        count={data?.links.length || undefined}
        aside={
          <Tools>
            {mayMerge && (
              <Button variant="text" disabled={!data} onClick={() => setSheet('merge')}>
                {say(linksWords.merge)}
              </Button>
            )}
            {mayLink && (
              <Button variant="text" onClick={() => setSheet('link')}>
                {say(linksWords.link)}
              </Button>
            )}
          </Tools>
        }
      >
        {error && <ErrorState error={error} retry={refetch} />}
        {!error && !data && <SkeletonRows rows={2} />}
        {data && (
          <Rows>
            <MergedBanner record={record} links={data.links} />
            {data.links.length === 0 && <Quiet>{say(linksWords.none)}</Quiet>}
            {data.links.map((link) => (
              <LinkRow key={link.id} of={record} link={link} />
            ))}
          </Rows>
        )}
      </Panel>
      {data && <SellerOpenCases record={record} cases={data.sellerCases} total={data.sellerCasesTotal} kit={kit} />}
      {sheet === 'link' && <LinkSheet record={record} onClose={close} />}
      {sheet === 'merge' && <MergeSheet record={record} others={data?.sellerCases ?? []} onClose={close} />}
    </>
  )
}

const Tools = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  '& .MuiButton-root': { minHeight: 26, padding: '0 8px', color: theme.palette.text.secondary },
}))

const Rows = styled('div')({ display: 'grid', gap: 10 })

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))
