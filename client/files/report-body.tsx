import { useEffect, useMemo, useState } from 'react'
import type { FileBoard } from '../../shared/files/board-of-file.ts'
import { FILE_WORDS, fill } from '../../shared/files/file-words.ts'
import { mapSvg } from '../../shared/files/map-svg.ts'
import { pictureWords } from '../../shared/files/picture-words.ts'
import type { Report } from '../../shared/files/report.ts'
import { keyed } from './keyed.ts'
import { svgFile } from './map-files.ts'
import styles from './report-page.module.css'
import { ReportPlan } from './report-plan.tsx'

interface Props {
  file: FileBoard
  report: Report
  /** called once for each map whose picture stands there, or cannot be made */
  onDrawn: (map: string) => void
}

/** A map as a picture whose words are the list of partners and ways around it. */
function MapPicture({ file, id, onDrawn }: Pick<Props, 'file' | 'onDrawn'> & { id: string }) {
  const map = file.board.maps?.find(m => m.id === id)
  const picture = useMemo(() => (map ? mapSvg(file.board, map, pictureWords(file)) : null), [file, map])
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!picture) return
    let made: string | null = null
    let left = false
    svgFile(picture).then(
      blob => {
        if (left) return
        made = URL.createObjectURL(blob)
        setAddress(made)
      },
      problem => {
        console.warn('a map could not be drawn', problem)
        onDrawn(id)
      },
    )
    return () => {
      left = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [picture, id, onDrawn])
  if (!map || !picture) return null
  return (
    <figure className={styles.map}>
      <figcaption>{map.title}</figcaption>
      {address ? (
        <img
          src={address}
          alt={map.title}
          width={picture.width}
          height={picture.height}
          onLoad={() => onDrawn(id)}
        />
      ) : (
        // what stands below is where it will be
        <div
          style={{
            aspectRatio: `${picture.width} / ${picture.height}`,
            width: picture.width,
            maxWidth: '100%',
            maxHeight: '60rem',
          }}
        />
      )}
    </figure>
  )
}

/** A report as headings, pictures, lists and tables. */
export function ReportBody({ file, report, onDrawn }: Props) {
  const words = FILE_WORDS[file.locale]
  const { inside } = report
  return (
    <article className={styles.report} lang={file.locale}>
      <header>
        <h1>{report.title}</h1>
        <p className={styles.subtitle}>{report.subtitle}</p>
      </header>
      <h2>{words.objective}</h2>
      <p className={styles.text}>{report.objective || words.none}</p>
      {report.vision ? (
        <>
          <h2>{words.vision}</h2>
          <p className={styles.text}>{report.vision}</p>
        </>
      ) : null}
      {inside ? (
        <>
          <h2>{words.maps}</h2>
          {inside.maps.map(id => (
            <MapPicture key={id} file={file} id={id} onDrawn={onDrawn} />
          ))}
          {file.may.has('stance') ? null : <p>{words.notShown}</p>}
          {inside.paths.length > 0 ? <h2>{words.paths}</h2> : null}
          {inside.paths.map(({ target, ways }) =>
            ways.length === 0 ? (
              <p key={target}>{fill(words.noPath, { target })}</p>
            ) : (
              <ul key={target}>
                {ways.map(way => (
                  <li key={way.join()}>{way.join(' → ')}</li>
                ))}
              </ul>
            ),
          )}
          <h2>{words.unused}</h2>
          {inside.unused.length === 0 ? (
            <p>{words.unusedNone}</p>
          ) : (
            <ul className={styles.columns}>
              {keyed(inside.unused, text => text).map(({ key, value }) => (
                <li key={key}>{value}</li>
              ))}
            </ul>
          )}
        </>
      ) : null}
      <h2>{words.partners}</h2>
      {report.tiers.length === 0 ? <p>{words.partnersNone}</p> : null}
      {report.tiers.map(({ title, partners }) => (
        <section key={title}>
          {title === '' ? null : <h3>{title}</h3>}
          <table>
            <thead>
              <tr>
                <th scope="col">{words.partner}</th>
                <th scope="col">{words.sector}</th>
                {inside ? <th scope="col">{words.owner}</th> : null}
                <th scope="col">{words.firstStep}</th>
                <th scope="col">{words.date}</th>
              </tr>
            </thead>
            <tbody>
              {keyed(partners, partner => partner.name).map(({ key, value: partner }) => (
                <tr key={key}>
                  <th scope="row">{partner.name}</th>
                  <td>{partner.sector}</td>
                  {inside ? <td>{partner.owner || words.noOwner}</td> : null}
                  <td>{partner.firstStep}</td>
                  <td className={styles.date}>{partner.date}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {report.tasks.length > 0 ? (
        <>
          <h2>{words.tasks}</h2>
          <table>
            <thead>
              <tr>
                {[words.task, words.owner, words.due, words.state].map(title => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {keyed(report.tasks, task => task.text).map(({ key, value: task }) => (
                <tr key={key}>
                  <th scope="row">{task.text}</th>
                  <td>{task.owner}</td>
                  <td className={styles.date}>{task.due}</td>
                  <td>{task.state}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
      {inside ? <ReportPlan words={words} tree={inside.tree} tables={inside.tables} /> : null}
      {report.thanks.length > 0 ? (
        <>
          <h2>{words.thanks}</h2>
          <ul>
            {keyed(report.thanks, row => row.text).map(({ key, value: { partner, text } }) => (
              <li key={key}>
                {partner}: {text}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <footer className={styles.foot}>{report.foot}</footer>
    </article>
  )
}
