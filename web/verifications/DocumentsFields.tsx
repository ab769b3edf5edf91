import { useMemo } from 'react'
import { required, SelectInput, TextInput } from 'react-admin'
import { documentFaults, documentKinds } from '#shared/verifications/documents.ts'
import { documentFaultWords, documentKindWords } from '#shared/verifications/factWords.ts'
import type { Verification, VerificationFile } from '#shared/verifications/schema.ts'
import { caseWords, formWords } from '#shared/verifications/screenWords.ts'
import { useSay } from '../ui/useSay.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'
import { Lines } from './Lines.tsx'
import { useFirstLines } from './useFirstLines.ts'

/** Every paper that is asked for, and what was found of it before. */
export function DocumentsFields({ record }: { record: Verification }) {
  const say = useSay()
  const { data: file } = useCaseFile<VerificationFile>('verifications', record.id)
  const lines = useMemo(() => file && linesOf(file), [file])
  useFirstLines('documents', lines)
  if (!file) return null
  return (
    <>
      <p>{say(formWords.leastDays, { days: file.limits.documentLeastDays })}</p>
      <Lines
        name="documents"
        most={20}
        line={(at) => (
          <>
            <SelectInput
              source={`${at}.kind`}
              label={say(formWords.paperKind)}
              choices={documentKinds.map((id) => ({ id, name: say(documentKindWords[id]) }))}
              translateChoice={false}
              validate={required()}
              helperText={false}
            />
            <SelectInput
              source={`${at}.result`}
              label={say(formWords.result)}
              choices={[
                { id: 'accepted', name: say(caseWords.accepted) },
                ...documentFaults.map((id) => ({
                  id,
                  name: say(caseWords.refusedPaper, { fault: say(documentFaultWords[id]) }),
                })),
              ]}
              translateChoice={false}
              validate={required()}
              helperText={false}
            />
            <TextInput
              source={`${at}.expiresOn`}
              label={say(formWords.expiresOn)}
              type="date"
              slotProps={{ inputLabel: { shrink: true } }}
              helperText={false}
            />
          </>
        )}
      />
    </>
  )
}

/** What was read before, and then what is asked for and was not read yet. */
function linesOf({ documents, requiredDocuments }: VerificationFile): object[] {
  const read = documents.map(({ isAccepted, fault, ...one }) => ({ ...one, result: isAccepted ? 'accepted' : fault }))
  const open = requiredDocuments.filter((kind) => !read.some((one) => one.kind === kind))
  return [...read, ...open.map((kind) => ({ kind }))]
}
