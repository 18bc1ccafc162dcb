import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import { setPageTitle } from '../platform/page.ts'
import { LanguageMenu } from './language-menu.tsx'
import styles from './page-frame.module.css'
import mark from './pictures/mark.svg'
import { ThemeMenu } from './theme-menu.tsx'

/** A page outside a workshop: name of the product, language, light or dark, and the page itself as `main`. */
export function PageFrame({ title, children }: { title: string | null; children: ReactNode }) {
  useEffect(() => setPageTitle(title ? `${title} · Allymap` : 'Allymap'), [title])
  return (
    <>
      <header className={styles.head}>
        <Link href="/" className={styles.brand}>
          <img src={mark} alt="" />
          Allymap
        </Link>
        <div className={styles.choices}>
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <main>{children}</main>
    </>
  )
}
