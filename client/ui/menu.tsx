import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  type MenuItemProps,
  MenuTrigger,
} from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
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
}

export function MenuItem({ label, icon, danger, ...rest }: ItemProps) {
  return (
    <AriaMenuItem {...rest} textValue={label} className={cx(styles.item, danger && styles.danger)}>
      {({ isSelected }) => (
        <>
          {icon}
          {label}
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

export const MenuRule = () => <Separator className={styles.rule ?? ''} />
