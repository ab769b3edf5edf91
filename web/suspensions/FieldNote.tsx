import FormHelperText from '@mui/material/FormHelperText'
import { ValidationError } from 'react-admin'
import type { FieldError } from 'react-hook-form'

/** What is wrong with a field that is not one of react-admin's own inputs. */
export function FieldNote({ error, id }: { error: FieldError | undefined; id?: string }) {
  if (!error?.message) return null
  return (
    <FormHelperText error id={id} role="alert">
      <ValidationError error={error.message} />
    </FormHelperText>
  )
}
