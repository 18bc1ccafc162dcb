import { talkBalance } from '../../../shared/insight/talk-balance.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import style from './partner-record.module.css'
import { RowList } from './row-list.tsx'
import { todayHere } from './use-speech.ts'

/** What was said, by both sides: fifty-fifty is the aim, and each meeting says how near it came (R61). */
export function MeetingLog({ partner }: { partner: Partner }) {
  const t = useText()
  return (
    <RowList
      partner={partner}
      list="meetings"
      empty={t('record.meetings_empty')}
      first={{ on: todayHere() }}
      mark={row => {
        const balance = talkBalance(row)
        return balance === 'unsaid' ? null : (
          <small className={style.mark} data-balance={balance}>
            {t(`talk.${balance}`)}
          </small>
        )
      }}
      hint={row => (
        <p className={style.help} role="status">
          {t(`talk_hint.${talkBalance(row)}`)}
        </p>
      )}
    />
  )
}
