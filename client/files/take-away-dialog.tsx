import { Archive, CalendarDays, FileHeart, FileText, IdCard, Table } from 'lucide-react'
import { useState } from 'react'
import type { Tick } from '../../shared/files/file-request.ts'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { fileName } from '../platform/download.ts'
import { offsetHere } from '../platform/offset.ts'
import { paperHere } from '../platform/paper.ts'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { boardFile } from './board-file.ts'
import { CalendarRow } from './calendar-row.tsx'
import { fetchFile } from './fetch-file.ts'
import { FileRow } from './file-row.tsx'
import styles from './files.module.css'
import { DATE_FILES, type Format, type FormatGroup, OTHER_TABLES, PARTNER_FILES } from './formats.ts'
import { MakingFoot } from './making-foot.tsx'
import { MapRow } from './map-row.tsx'
import { TickList } from './tick-list.tsx'
import { useTakeAway } from './use-take-away.ts'

/** Everything that can be taken away, by what it is for; what is private is off until it is ticked. */
export function TakeAwayDialog({ workshopKey, onClose }: { workshopKey: string; onClose: () => void }) {
  const t = useText()
  const { locale } = useLocale()
  const session = useSession()
  const { maps, title, privacy } = useStage()
  const away = useTakeAway()
  const [ticks, setTicks] = useState<ReadonlySet<Tick>>(new Set())
  const [forAll, setForAll] = useState(false)
  const [asking, setAsking] = useState(false)
  const viewer = session.role === 'viewer'

  const addressOf = ({ path, query = {} }: Pick<Format, 'path' | 'query'>): string => {
    const asked = new URLSearchParams({
      ...query,
      lang: locale,
      offset: String(offsetHere()),
      by: session.me.name,
    })
    if (ticks.size > 0) asked.set('include', [...ticks].join(','))
    return `/${path}?${asked}`
  }
  const fetchFrom = (format: Pick<Format, 'path' | 'query'>): void =>
    away.make(format.path, signal =>
      fetchFile(session.request(addressOf(format), { signal }), format.path, signal),
    )
  const saveAs = (name: string, path: string): void =>
    away.make(name, async signal => {
      const found = await fetchFile(session.request(path, { signal }), name, signal)
      return found.kind === 'file' ? { ...found, name } : found
    })
  const saveBoard = (): void => saveAs(fileName(title, 'allymap.json'), '/board')
  const reportPage = (): string => {
    const asked = new URLSearchParams({
      lang: locale,
      by: session.me.name,
      ...(forAll ? { public: '1' } : {}),
    })
    if (ticks.size > 0) asked.set('include', [...ticks].join(','))
    return `/w/${session.workshop}/report?${asked}#${workshopKey}`
  }
  const group = ({ title, help, formats }: FormatGroup, icon: React.ReactNode) => (
    <FileRow icon={icon} title={t(title)} help={t(help)}>
      {formats.map(format => (
        <Button key={format.id} size="s" isDisabled={away.making !== null} onPress={() => fetchFrom(format)}>
          {t(format.label)}
        </Button>
      ))}
    </FileRow>
  )

  return (
    <Dialog
      title={t('files.take_away')}
      isOpen
      wide
      onClose={() => {
        away.cancel()
        onClose()
      }}
      {...(away.making ? { actions: <MakingFoot away={away} /> } : {})}
    >
      {viewer ? (
        <p className={styles.help}>{t('file.viewer_note')}</p>
      ) : (
        <TickList ticks={ticks} onChange={setTicks} />
      )}
      {away.problem ? (
        <Banner tone="danger" live="alert">
          {away.problem}
        </Banner>
      ) : null}
      <ul className={styles.list}>
        <FileRow
          icon={<FileText size={20} aria-hidden />}
          title={t('files.report')}
          help={t('files.report_help')}
        >
          <Button
            size="s"
            isDisabled={away.making !== null}
            onPress={() =>
              fetchFrom({
                path: 'report.docx',
                query: { paper: paperHere(), ...(forAll ? { public: '1' } : {}) },
              })
            }
          >
            {t('files.word')}
          </Button>
          <a className={styles.page} href={reportPage()} target="_blank" rel="noreferrer">
            {t('files.print')}
          </a>
          <Checkbox
            label={t('files.public')}
            help={t('files.public_help')}
            isSelected={forAll}
            onChange={setForAll}
          />
        </FileRow>
        {group(PARTNER_FILES, <IdCard size={20} aria-hidden />)}
        {maps.map(map => (
          <MapRow
            key={map.id}
            map={map}
            away={away}
            open={map.kind === 'zones' || (viewer ? privacy.stance : ticks.has('stance'))}
            board={() => boardFile(session, locale, viewer && privacy.stance ? new Set(['stance']) : ticks)}
          />
        ))}
        {group(DATE_FILES, <CalendarDays size={20} aria-hidden />)}
        {session.role === 'facilitator' ? <CalendarRow /> : null}
        {group(OTHER_TABLES, <Table size={20} aria-hidden />)}
        <FileRow
          icon={<Archive size={20} aria-hidden />}
          title={t('files.board')}
          help={t(viewer ? 'files.board_viewer' : 'files.board_help')}
        >
          <Button size="s" isDisabled={away.making !== null} onPress={() => setAsking(true)}>
            {t('file.save')}
          </Button>
        </FileRow>
        {session.role === 'facilitator' ? (
          <FileRow
            icon={<FileHeart size={20} aria-hidden />}
            title={t('files.template')}
            help={t('files.template_help')}
          >
            <Button
              size="s"
              isDisabled={away.making !== null}
              onPress={() => saveAs(fileName(title, 'template.json'), '/template.json')}
            >
              {t('files.template_save')}
            </Button>
          </FileRow>
        ) : null}
      </ul>
      <Confirm
        title={t('file.title')}
        action={t('file.save')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          saveBoard()
        }}
      >
        <p>{t('file.help')}</p>
        <p>{t(viewer ? 'file.viewer_note' : 'file.private_note')}</p>
      </Confirm>
    </Dialog>
  )
}
