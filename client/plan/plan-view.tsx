import { PLAN_PARTS, type PlanPart } from '../../shared/model/agenda.ts'
import { useText } from '../i18n/i18n.tsx'
import { TimelinePart } from '../partners/timeline/timeline-part.tsx'
import { useBoard } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Segmented } from '../ui/segmented.tsx'
import { ChecklistsPart } from './checklists-part.tsx'
import { FactsPart } from './facts-part.tsx'
import { OutreachPart } from './outreach-part.tsx'
import style from './plan.module.css'
import { TablesPart } from './tables-part.tsx'
import { TasksPart } from './tasks-part.tsx'

/** What is to be done: whom to call first, the tasks, the lists to walk, and all dates. */
export function PlanView({ part, list }: { part: PlanPart; list: string | undefined }) {
  const t = useText()
  const { workspace } = useSession()
  return (
    <div className={style.view}>
      <header className={style.top}>
        <h2 className={style.title}>{t('shell.plan')}</h2>
        <div className={style.parts}>
          <Segmented
            label={t('plan.parts')}
            hideLabel
            value={part}
            onChange={next => workspace.setState({ view: { kind: 'plan', part: next } })}
            options={PLAN_PARTS.map(id => ({ id, label: t(`plan.part.${id}`) }))}
          />
        </div>
      </header>
      <Part part={part} list={list} />
    </div>
  )
}

function Part({ part, list }: { part: PlanPart; list: string | undefined }) {
  const partners = useBoard('partners', board => [...board.partners.values()])
  switch (part) {
    case 'facts':
      return <FactsPart />
    case 'tables':
      return <TablesPart list={list} />
    case 'outreach':
      return <OutreachPart partners={partners} />
    case 'tasks':
      return <TasksPart />
    case 'checklists':
      return <ChecklistsPart list={list} />
    case 'timeline':
      return <TimelinePart partners={partners} />
  }
}
