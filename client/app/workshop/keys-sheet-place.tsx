import { useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { LateDialog } from './late-dialog.tsx'
import { KeysSheet } from './parts.ts'

/** The sheet of keys, fetched when it is asked for. */
export function KeysSheetPlace() {
  const { workspace } = useSession()
  const open = useWorkspace(w => w.keysSheet)
  const close = (): void => workspace.setState({ keysSheet: false })
  return open ? (
    <LateDialog onClose={close}>
      <KeysSheet onClose={close} />
    </LateDialog>
  ) : null
}
