import { useText } from '../../i18n/i18n.tsx'
import { PageFrame } from '../page-frame.tsx'
import { CreateForm } from './create-form.tsx'
import styles from './home.module.css'
import { ProductPicture } from './product-picture.tsx'
import { RecentList } from './recent-list.tsx'

/** The first page: make a workshop, open a board file, or go back to one of this device. */
export default function Home() {
  const t = useText()
  return (
    <PageFrame title={null}>
      <div className={styles.page}>
        <div className={styles.start}>
          <div className={styles.words}>
            <h1 className={styles.headline}>{t('home.headline')}</h1>
            <p className={styles.lead}>{t('home.lead')}</p>
            <p className={styles.note}>{t('home.no_account')}</p>
          </div>
          <CreateForm />
        </div>
        <div className={styles.beside}>
          <RecentList />
          <figure className={styles.picture}>
            <ProductPicture />
          </figure>
        </div>
      </div>
    </PageFrame>
  )
}
