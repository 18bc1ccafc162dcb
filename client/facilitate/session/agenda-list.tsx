import { Plus } from 'lucide-react'
import { nanoid } from 'nanoid'
import { useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import type { AgendaStep } from '../../../shared/model/agenda.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { onlyChanged } from '../only-changed.ts'
import { StepDeeds, StepGrip, StepWords } from './agenda-row.tsx'
import styles from './session.module.css'
import { StepForm } from './step-form.tsx'

const NEW_STEP = (): AgendaStep => ({
  id: nanoid(12),
  title: '',
  prompt: '',
  view: 'map',
  map: null,
  zone: null,
  part: null,
  list: null,
  mode: 'discuss',
  minutes: 10,
  tools: 'all',
  round: null,
  dots: null,
  perNote: null,
  marks: null,
  hints: [],
})

/** The steps in order, with the one that runs marked. The facilitator goes to a step, changes, adds, moves and removes them. */
export function AgendaList() {
  const t = useText()
  const { role } = useSession()
  const { agenda } = useStage()
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('session.agenda')}</h3>
      {agenda.length === 0 ? <p className={styles.quiet}>{t('session.none')}</p> : null}
      {role === 'facilitator' ? <LedAgenda /> : <ReadAgenda />}
    </section>
  )
}

function ReadAgenda() {
  const { agenda, step } = useStage()
  return (
    <ol className={styles.steps}>
      {agenda.map(s => (
        <li key={s.id} className={styles.step} aria-current={step?.id === s.id ? 'step' : undefined}>
          <StepWords step={s} />
        </li>
      ))}
    </ol>
  )
}

function LedAgenda() {
  const t = useText()
  const { intents, stage } = useSession()
  const { agenda, step } = useStage()
  const [draft, setDraft] = useState<AgendaStep | null>(null)
  const put = (changed: AgendaStep): void => {
    // what was only read, not changed, stays as it is by now, and in the workshop's language
    const stored = stage.getState().agenda.find(s => s.id === changed.id)
    const step = stored && draft ? onlyChanged(draft, changed, stored) : changed
    // what was not sent stays in the form
    if (intents.stage({ what: 'agenda.put', step })) setDraft(null)
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ 'text/plain': agenda.find(s => s.id === key)?.title ?? '' })),
    onReorder({ keys, target }) {
      const [id] = keys
      const at = agenda.findIndex(s => s.id === target.key)
      const before = agenda[target.dropPosition === 'before' ? at : at + 1]
      if (id !== undefined && at >= 0 && before?.id !== id)
        intents.stage({ what: 'agenda.move', id: String(id), before: before?.id ?? null })
    },
  })
  return (
    <>
      {agenda.length > 0 ? (
        <GridList
          aria-label={t('session.agenda')}
          className={styles.steps ?? ''}
          dragAndDropHooks={dragAndDropHooks}
          dependencies={[agenda, step]}
          items={agenda}
          keyboardNavigationBehavior="tab"
        >
          {s => (
            <GridListItem
              id={s.id}
              textValue={s.title}
              className={styles.step ?? ''}
              data-current={step?.id === s.id || undefined}
            >
              <StepGrip title={s.title} />
              <StepWords step={s} />
              <StepDeeds step={s} onEdit={() => setDraft(s)} />
            </GridListItem>
          )}
        </GridList>
      ) : null}
      <Button icon={<Plus size={16} aria-hidden />} onPress={() => setDraft(NEW_STEP())}>
        {t('session.add')}
      </Button>
      {draft ? <StepForm key={draft.id} step={draft} onKeep={put} onClose={() => setDraft(null)} /> : null}
    </>
  )
}
