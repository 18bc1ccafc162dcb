import { useId } from 'react'
import { NativeSelect } from '../../ui/native-select.tsx'
import styles from './session.module.css'

/** A choice with its label above. */
export function Labelled<T extends string>({ label, ...rest }: Parameters<typeof NativeSelect<T>>[0]) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <NativeSelect id={id} {...rest} />
    </div>
  )
}
