import { CircleAlert } from 'lucide-react'
import { FieldError } from 'react-aria-components/FieldError'
import { Text } from 'react-aria-components/Text'
import styles from './field.module.css'

/** Words under a field: what to type, or what is wrong with it. */
export function FieldHelp({ help, error }: { help?: string | undefined; error?: string | undefined }) {
  return (
    <>
      {help && !error ? (
        <Text slot="description" className={styles.help ?? ''}>
          {help}
        </Text>
      ) : null}
      <FieldError className={styles.error ?? ''}>
        <CircleAlert size={14} aria-hidden />
        {error}
      </FieldError>
    </>
  )
}
