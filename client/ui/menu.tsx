import { Check, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  type MenuItemProps,
  MenuTrigger,
  SubmenuTrigger,
} from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { PHONE, useMedia } from '../platform/media.ts'
import { cx } from './cx.ts'
import styles from './popover.module.css'

/** A menu under its button: the first child is the button, `items` are MenuItem, MenuSection and MenuRule. */
export function Menu({ label, button, children }: { label: string; button: ReactNode; children: ReactNode }) {
  return (
    <MenuTrigger>
      {button}
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <AriaMenu className={styles.list ?? ''} aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

export interface ItemProps extends Omit<MenuItemProps, 'children' | 'className' | 'textValue'> {
  /** a verb */
  label: string
  icon?: ReactNode
  danger?: boolean
  /** what does the same on the keyboard */
  keys?: string | undefined
}

export function MenuItem({ label, icon, danger, keys, ...rest }: ItemProps) {
  return (
    <AriaMenuItem {...rest} textValue={label} className={cx(styles.item, danger && styles.danger)}>
      {({ isSelected, hasSubmenu }) => (
        <>
          {icon}
          {label}
          {keys ? <kbd className={styles.keys}>{keys}</kbd> : null}
          {hasSubmenu ? <ChevronRight size={16} aria-hidden className={styles.check} /> : null}
          {isSelected ? <Check size={16} aria-hidden className={styles.check} /> : null}
        </>
      )}
    </AriaMenuItem>
  )
}

export interface ChoiceProps<T extends string> {
  title: string
  value: T
  options: readonly { id: T; label: string; icon?: ReactNode }[]
  onChange: (value: T) => void
}

/** One choice out of a few, inside a menu. */
export function MenuChoice<T extends string>({ title, value, options, onChange }: ChoiceProps<T>) {
  return (
    <AriaMenuSection
      selectionMode="single"
      disallowEmptySelection
      shouldCloseOnSelect={false}
      selectedKeys={[value]}
      onSelectionChange={keys => {
        const chosen = options.find(o => keys !== 'all' && keys.has(o.id))
        if (chosen) onChange(chosen.id)
      }}
    >
      <Header className={styles.title ?? ''}>{title}</Header>
      {options.map(o => (
        <MenuItem key={o.id} id={o.id} label={o.label} icon={o.icon} />
      ))}
    </AriaMenuSection>
  )
}

/** Items under a title of their own. */
export function MenuTitled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className={styles.title ?? ''}>{title}</Header>
      {children}
    </AriaMenuSection>
  )
}

export interface TogglesProps<T extends string> {
  label: string
  options: readonly { id: T; label: string; on: boolean; icon?: ReactNode; keys?: string | undefined }[]
  onChange: (id: T, on: boolean) => void
}

/** What can be switched on and off, inside a menu. */
export function MenuToggles<T extends string>({ label, options, onChange }: TogglesProps<T>) {
  return (
    <AriaMenuSection
      aria-label={label}
      selectionMode="multiple"
      shouldCloseOnSelect={false}
      selectedKeys={options.filter(o => o.on).map(o => o.id)}
      onSelectionChange={keys => {
        if (keys === 'all') return
        for (const o of options) if (keys.has(o.id) !== o.on) onChange(o.id, !o.on)
      }}
    >
      {options.map(o => (
        <MenuItem key={o.id} id={o.id} label={o.label} icon={o.icon} keys={o.keys} />
      ))}
    </AriaMenuSection>
  )
}

/** A menu behind an item of a menu. */
export function Submenu({ label, icon, children }: { label: string; icon?: ReactNode; children: ReactNode }) {
  // beside its item there is no room on a phone: over it, then
  const phone = useMedia(PHONE)
  return (
    <SubmenuTrigger>
      <MenuItem label={label} icon={icon} />
      <Popover className={styles.popover ?? ''} offset={-2} {...(phone ? { placement: 'bottom start' } : {})}>
        <AriaMenu className={styles.list ?? ''} aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>
  )
}

export const MenuRule = () => <Separator className={styles.rule ?? ''} />
