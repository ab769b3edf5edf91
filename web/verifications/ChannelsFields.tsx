import { required, SelectInput, TextInput } from 'react-admin'
import { channelKinds, channelVerdicts } from '#shared/verifications/documents.ts'
import { channelKindWords, channelVerdictWords } from '#shared/verifications/factWords.ts'
import type { Verification, VerificationFile } from '#shared/verifications/schema.ts'
import { formWords } from '#shared/verifications/screenWords.ts'
import { useSay } from '../ui/useSay.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { Lines } from './Lines.tsx'
import { useFirstLines } from './useFirstLines.ts'

const oneLine = [{}]

/** How the goods of each brand come to this seller, line by line. */
export function ChannelsFields({ record }: { record: Verification }) {
  const say = useSay()
  const { data: file } = useCaseFile<VerificationFile>('verifications', record.id)
  const lines = file && (file.channels.length > 0 ? file.channels : oneLine)
  useFirstLines('channels', lines)
  if (!file) return null
  return (
    <Lines
      name="channels"
      most={40}
      line={(at) => (
        <>
          <TextInput
            source={`${at}.category`}
            label={say(formWords.category)}
            validate={required()}
            helperText={false}
          />
          <TextInput source={`${at}.brand`} label={say(formWords.brand)} validate={required()} helperText={false} />
          <SelectInput
            source={`${at}.channel`}
            label={say(formWords.channel)}
            choices={channelKinds.map((id) => ({ id, name: say(channelKindWords[id]) }))}
            translateChoice={false}
            validate={required()}
            helperText={false}
          />
          <TextInput source={`${at}.evidence`} label={say(formWords.evidence)} helperText={false} />
          <SelectInput
            source={`${at}.verdict`}
            label={say(formWords.verdict)}
            choices={channelVerdicts.map((id) => ({ id, name: say(channelVerdictWords[id]) }))}
            translateChoice={false}
            validate={required()}
            helperText={false}
          />
        </>
      )}
    />
  )
}
