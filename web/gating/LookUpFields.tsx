import { RadioButtonGroupInput, required, SelectInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { lookUpPartners } from '#shared/gating/bodies.ts'
import { certificateTypes, lookUpVerdicts } from '#shared/gating/certificates.ts'
import { certificateTypeWords, documentTypeWords, lookUpVerdictWords } from '#shared/gating/documentWords.ts'
import type { Gating, GatingFile } from '#shared/gating/schema.ts'
import { formWords } from '#shared/gating/screenWords.ts'
import { lookUpPartnerWords } from '#shared/gating/words.ts'
import { useSay } from '../ui/useSay.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'

/** Whom to ask, about which paper; a register by number, people by a question. */
export function LookUpFields({ record }: { record: Gating }) {
  const say = useSay()
  const { data: file } = useCaseFile<GatingFile>('gating', record.id)
  const isRegister = useWatch({ name: 'with' }) === 'register'
  const papers = (file?.documents ?? []).filter(({ isReplaced }) => !isReplaced)
  return (
    <>
      <RadioButtonGroupInput
        source="with"
        label={say(formWords.with)}
        defaultValue="register"
        choices={lookUpPartners.map((id) => ({ id, name: say(lookUpPartnerWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        row={false}
      />
      <SelectInput
        source="documentId"
        label={say(formWords.document)}
        emptyText={say(formWords.anyDocument)}
        choices={papers.map(({ id, type, number, fileName }) => ({
          id,
          name: [say(documentTypeWords[type]), number ?? fileName].filter(Boolean).join(' · '),
        }))}
        translateChoice={false}
        helperText={false}
      />
      {isRegister ? (
        <>
          <SelectInput
            source="certificateType"
            label={say(formWords.certificateType)}
            choices={certificateTypes.map((id) => ({ id, name: say(certificateTypeWords[id]) }))}
            translateChoice={false}
            helperText={false}
          />
          <TextInput source="number" label={say(formWords.number)} helperText={false} />
        </>
      ) : (
        <TextInput
          source="question"
          label={say(formWords.question)}
          validate={required()}
          helperText={false}
          multiline
          minRows={4}
        />
      )}
    </>
  )
}

/** What came back by telephone or letter. */
export function RecordAnswerFields() {
  const say = useSay()
  return (
    <>
      <RadioButtonGroupInput
        source="verdict"
        label={say(formWords.verdict)}
        choices={lookUpVerdicts.map((id) => ({ id, name: say(lookUpVerdictWords[id]) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        row={false}
      />
      <TextInput
        source="answer"
        label={say(formWords.answer)}
        validate={required()}
        helperText={false}
        multiline
        minRows={4}
      />
    </>
  )
}
