import { Printer } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod/mini'
import { legibleBoard } from '../../shared/exchange/legible-board.ts'
import { type FileBoard, fileBoard } from '../../shared/files/board-of-file.ts'
import { fileQuery } from '../../shared/files/file-request.ts'
import { FILE_WORDS } from '../../shared/files/file-words.ts'
import { type Report, reportOf } from '../../shared/files/report.ts'
import { mayEdit, role as roleShape } from '../../shared/model/role.ts'
import { useText } from '../i18n/i18n.tsx'
import { refusalText } from '../i18n/refusal-text.ts'
import { answerOf, ask } from '../platform/http.ts'
import { offsetHere } from '../platform/offset.ts'
import { fragment, printPage, setPageTitle } from '../platform/page.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { LeftOut } from '../ui/left-out.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { ReportBody } from './report-body.tsx'
import styles from './report-page.module.css'

const paths = z.object({
  paths: z.array(z.object({ target: z.string(), cost: z.nullable(z.number()), steps: z.array(z.string()) })),
  unusedAssets: z.array(z.string()),
})
const workshop = z.object({ role: roleShape })

interface Found {
  readonly file: FileBoard
  readonly report: Report
  /** things on the board that could not be read */
  readonly left: number
}

/** A report to print, or to save as PDF: the same content as the Word document. */
export default function ReportPage({ id }: { id: string }) {
  const t = useText()
  const [key] = useState(fragment)
  const [found, setFound] = useState<Found | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(new Set())
  const onDrawn = useCallback((map: string) => setDrawn(before => new Set([...before, map])), [])

  useEffect(() => {
    const run = new AbortController()
    const path = `/api/workshops/${encodeURIComponent(id)}`
    const get = { key, signal: run.signal }
    const fetchAll = async (): Promise<void> => {
      const [board, insight, who] = await Promise.all([
        answerOf(legibleBoard, ask(`${path}/board`, get)),
        answerOf(paths, ask(`${path}/insight`, get)),
        answerOf(workshop, ask(path, get)),
      ])
      if (run.signal.aborted) return
      const refused = [board, insight, who].find(answer => !answer.ok)
      if (refused && !refused.ok) return setProblem(refused.error.kind)
      if (!board.ok || !insight.ok || !who.ok) return
      const asked = fileQuery.safeParse(Object.fromEntries(new URLSearchParams(location.search)))
      const query = asked.success ? asked.data : fileQuery.parse({})
      const locale = query.lang ?? board.value.board.workshop?.locale ?? 'en'
      const file = fileBoard({
        board: board.value.board,
        workshop: id,
        locale,
        may: new Set(mayEdit(who.value.role) ? query.include : []),
        now: Date.now(),
        offset: offsetHere(),
        by: query.by?.trim() || FILE_WORDS[locale].roles[who.value.role],
        version: 0,
      })
      const report = reportOf(file, insight.value, query.public === '1')
      // a browser calls the PDF so
      setPageTitle(`${report.title} · ${report.subtitle}`)
      setFound({ file, report, left: board.value.left })
    }
    void fetchAll()
    return () => run.abort()
  }, [id, key])

  if (problem)
    return (
      <main className={styles.page}>
        <Banner tone="danger" live="alert">
          {refusalText(t, { kind: problem })}
        </Banner>
      </main>
    )
  if (!found)
    return (
      <main className={styles.page}>
        <p role="status" className={styles.wait}>
          <Spinner /> {t('report.wait')}
        </p>
      </main>
    )
  // paper would have headings with nothing below
  const known = new Set(found.file.board.maps?.map(map => map.id))
  const waits = found.report.inside?.maps.some(map => known.has(map) && !drawn.has(map)) ?? false
  return (
    <main className={styles.page}>
      <div className={styles.bar}>
        <Button look="primary" isPending={waits} icon={<Printer size={18} aria-hidden />} onPress={printPage}>
          {t('report.print')}
        </Button>
      </div>
      <LeftOut count={found.left} says="report.left_out" />
      <ReportBody file={found.file} report={found.report} onDrawn={onDrawn} />
    </main>
  )
}
