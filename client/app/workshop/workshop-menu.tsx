import {
  Camera,
  ChartNoAxesColumn,
  CircleQuestionMark,
  CopyCheck,
  Download,
  Ellipsis,
  FileUp,
  GitCompareArrows,
  ListOrdered,
  Lock,
  LockOpen,
  LogOut,
  Map as MapIcon,
  Presentation,
  UserPen,
} from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { LOCALES } from '../../../shared/model/stage.ts'
import { useEndSoundChoice } from '../../facilitate/use-end-sound.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { useStage, useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuChoice, MenuItem, MenuRule, MenuToggles } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { LANGUAGE_NAMES } from '../language-menu.tsx'
import { useTheme } from '../theme.tsx'
import { useThemeOptions } from '../theme-menu.tsx'
import { LateDialog } from './late-dialog.tsx'
import { BringInDialog, MapsDialog, SnapshotsDialog, TakeAwayDialog } from './parts.ts'

export interface WorkshopMenuProps {
  workshopKey: string
  onChangeName: () => void
  onLeave: () => void
}

/** Everything that is not needed every minute. */
export function WorkshopMenu({ workshopKey, onChangeName, onLeave }: WorkshopMenuProps) {
  const t = useText()
  const say = useToast()
  const { role, intents, workspace, away } = useSession()
  const changedAway = useStore(away.items, items => items.length > 0)
  const cursors = useWorkspace(w => w.cursors)
  const shortcuts = useWorkspace(w => w.shortcuts)
  const [sound, setSound] = useEndSoundChoice()
  const locked = useStage(s => s.locked)
  const anyResults = useStage(s => s.results.length > 0)
  const { locale, setLocale } = useLocale()
  const { theme, setTheme } = useTheme()
  const themes = useThemeOptions()
  const [open, setOpen] = useState<'none' | 'maps' | 'snapshots' | 'take' | 'bring'>('none')
  const close = (): void => setOpen('none')

  const toggleLock = (): void => {
    if (intents.stage({ what: 'lock', on: !locked })) say(t(locked ? 'menu.unlocked' : 'menu.locked'))
  }

  return (
    <>
      <Menu
        label={t('menu.more')}
        button={
          <IconButton label={t('menu.more')}>
            <Ellipsis size={20} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem
          label={t('session.open')}
          icon={<ListOrdered size={18} aria-hidden />}
          onAction={() => workspace.setState({ panel: { kind: 'session' } })}
        />
        <MenuItem
          label={t('wall.open')}
          icon={<Presentation size={18} aria-hidden />}
          onAction={() => workspace.setState({ wall: true })}
        />
        {anyResults ? (
          <MenuItem
            label={t('result.open')}
            icon={<ChartNoAxesColumn size={18} aria-hidden />}
            onAction={() => workspace.setState({ panel: { kind: 'round' } })}
          />
        ) : null}
        {role === 'viewer' ? null : (
          <MenuItem
            label={t('same.open')}
            icon={<CopyCheck size={18} aria-hidden />}
            onAction={() => workspace.setState({ panel: { kind: 'same' } })}
          />
        )}
        {changedAway ? (
          <MenuItem
            label={t('away.title')}
            icon={<GitCompareArrows size={18} aria-hidden />}
            onAction={() => workspace.setState({ panel: { kind: 'away' } })}
          />
        ) : null}
        <MenuItem
          label={t('menu.snapshots')}
          icon={<Camera size={18} aria-hidden />}
          onAction={() => setOpen('snapshots')}
        />
        <MenuItem
          label={t('menu.take_away')}
          icon={<Download size={18} aria-hidden />}
          onAction={() => setOpen('take')}
        />
        {role === 'viewer' ? null : (
          <MenuItem
            label={t('menu.bring_in')}
            icon={<FileUp size={18} aria-hidden />}
            onAction={() => setOpen('bring')}
          />
        )}
        {role === 'facilitator' ? (
          <MenuItem
            label={t('shell.maps')}
            icon={<MapIcon size={18} aria-hidden />}
            onAction={() => setOpen('maps')}
          />
        ) : null}
        {role === 'facilitator' ? (
          <MenuItem
            label={t(locked ? 'menu.unlock' : 'menu.lock')}
            icon={locked ? <LockOpen size={18} aria-hidden /> : <Lock size={18} aria-hidden />}
            onAction={toggleLock}
          />
        ) : null}
        <MenuRule />
        <MenuChoice
          title={t('app.language')}
          value={locale}
          options={LOCALES.map(id => ({ id, label: LANGUAGE_NAMES[id] }))}
          onChange={setLocale}
        />
        <MenuRule />
        <MenuChoice title={t('app.theme')} value={theme} options={themes} onChange={setTheme} />
        <MenuRule />
        <MenuToggles
          label={t('menu.for_me')}
          options={[
            { id: 'cursors', label: t('command.cursors'), on: cursors },
            { id: 'shortcuts', label: t('keys.single'), on: shortcuts },
            { id: 'sound', label: t('clock.sound'), on: sound },
          ]}
          onChange={(id, on) => (id === 'sound' ? setSound(on) : workspace.setState({ [id]: on }))}
        />
        <MenuItem
          label={t('command.keys-sheet')}
          icon={<CircleQuestionMark size={18} aria-hidden />}
          onAction={() => workspace.setState({ keysSheet: true })}
        />
        <MenuRule />
        {role === 'viewer' ? null : (
          <MenuItem label={t('menu.name')} icon={<UserPen size={18} aria-hidden />} onAction={onChangeName} />
        )}
        <MenuItem label={t('menu.leave')} icon={<LogOut size={18} aria-hidden />} onAction={onLeave} />
      </Menu>
      {open === 'none' ? null : (
        <LateDialog onClose={close}>
          {open === 'snapshots' ? (
            <SnapshotsDialog workshopKey={workshopKey} onClose={close} />
          ) : open === 'maps' ? (
            <MapsDialog onClose={close} />
          ) : open === 'take' ? (
            <TakeAwayDialog workshopKey={workshopKey} onClose={close} />
          ) : (
            <BringInDialog onClose={close} />
          )}
        </LateDialog>
      )}
    </>
  )
}
