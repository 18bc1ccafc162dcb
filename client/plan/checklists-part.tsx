import { useMemo } from 'react'
import { checkKey } from '../../shared/model/plan.ts'
import { CHECKLISTS, listsOnTop } from '../../shared/templates/checklists.ts'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { useStandings } from '../partners/matrix/use-standings.ts'
import { useBoard, useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { NativeSelect } from '../ui/native-select.tsx'
import { CheckLine } from './check-line.tsx'
import style from './plan.module.css'

/** The lists to walk together; what the board shows is suggested, a tick is a person's. `list`: the one that was chosen, or that a step is about. */
export function ChecklistsPart({ list: chosen }: { list: string | undefined }) {
  const t = useText()
  const { locale } = useLocale()
  const onTop = listsOnTop(useStage())
  const lists = [
    ...onTop.flatMap(id => CHECKLISTS.filter(l => l.id === id)),
    ...CHECKLISTS.filter(l => !onTop.includes(l.id)),
  ]
  const { workspace } = useSession()
  const list = lists.find(l => l.id === chosen) ?? lists[0]
  const checks = useBoard('plan', board => board.plan.checks)
  const { rated, tiered } = useStandings()
  const standing = useMemo(() => ({ rated, tiered }), [rated, tiered])
  if (!list) return null
  const lines = list.sections.flatMap(section => section.lines)
  const stateOf = (line: string) => checks.get(checkKey(list.id, line))?.state ?? 'open'
  const relevant = lines.filter(line => stateOf(line.id) !== 'na')
  const done = relevant.filter(line => stateOf(line.id) === 'done').length
  return (
    <div className={style.checklists}>
      <div className={style.which}>
        <NativeSelect
          label={t('check.list')}
          value={list.id}
          options={lists.map(l => [l.id, l.title[locale]] as const)}
          onChange={id => workspace.setState({ view: { kind: 'plan', part: 'checklists', list: id } })}
        />
        <span className={style.help}>{t('check.progress', { done, all: relevant.length })}</span>
        <progress
          className={style.progress}
          max={relevant.length || 1}
          value={done}
          aria-label={list.title[locale]}
        />
      </div>
      <p className={style.help}>{list.about[locale]}</p>
      {list.sections.map(section => (
        <section key={section.id} className={style.section} aria-labelledby={`section-${section.id}`}>
          <h3 id={`section-${section.id}`} className={style.heading}>
            {section.title ? section.title[locale] : list.title[locale]}
          </h3>
          <ul className={style.checks}>
            {section.lines.map(line => (
              <CheckLine
                key={line.id}
                list={list.id}
                line={line}
                check={checks.get(checkKey(list.id, line.id))}
                standing={standing}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
