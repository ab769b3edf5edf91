import type { Appeal } from '#shared/appeals/schema.ts'
import { appealWords } from '#shared/appeals/screenWords.ts'
import { channelWords } from '#shared/appeals/words.ts'
import { Ago } from '../ui/Ago.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { AskedItems } from './AskedItems.tsx'

/** What the seller wrote or said as a whole, what we asked, and what came back. */
export function SellerWords({ record }: { record: Appeal }) {
  const say = useSay()
  return (
    <Panel
      title={say(appealWords.statement)}
      aside={
        <small>
          {say(channelWords[record.channel])} · <Ago at={record.openedAt} />
        </small>
      }
    >
      <p style={{ margin: 0, maxWidth: '72ch', whiteSpace: 'pre-wrap' }}>{record.statement}</p>
      {(record.whatIsNew || record.answer) && (
        <Fields sx={{ mt: 1.5 }}>
          {record.whatIsNew && <Field label={say(appealWords.whatIsNew)}>{record.whatIsNew}</Field>}
          {record.answer && <Field label={say(appealWords.answer)}>{record.answer}</Field>}
        </Fields>
      )}
      <AskedItems items={record.infoItems} />
    </Panel>
  )
}
