import { ChevronRight } from 'lucide-react'
import { nextWedge, type Spectrum } from '../../../shared/insight/allies.ts'
import { BANDS } from '../../../shared/maps/power-map.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useMap } from '../../state/hooks.ts'
import { Answer, Nothing, Rows } from '../answer.tsx'
import style from '../insight.module.css'
import { NoteLink } from '../note-link.tsx'

/** The five bands of each power map: a bar of their sizes, and who is in each, with the ask to move one wedge. */
export function Spectra({ spectra }: { spectra: readonly Spectrum[] }) {
  const t = useText()
  const placed = spectra.reduce((sum, s) => sum + BANDS.reduce((n, band) => n + s.bands[band].length, 0), 0)
  return (
    <Answer id="spectrum" title={t('insight.spectrum')} count={placed} why={t('insight.spectrum_why')}>
      {spectra.length === 0 ? <Nothing>{t('insight.no_power_map')}</Nothing> : null}
      {spectra.map(spectrum => (
        <OneSpectrum key={spectrum.map} spectrum={spectrum} titled={spectra.length > 1} />
      ))}
    </Answer>
  )
}

function OneSpectrum({ spectrum, titled }: { spectrum: Spectrum; titled: boolean }) {
  const t = useText()
  const map = useMap(spectrum.map)
  const most = Math.max(1, ...BANDS.map(band => spectrum.bands[band].length))
  const all = BANDS.reduce((n, band) => n + spectrum.bands[band].length, 0)
  if (all === 0 && spectrum.unplaced.length === 0) return <Nothing>{t('insight.nobody_placed')}</Nothing>
  return (
    <div className={style.group}>
      {titled && map ? <h4 className={style.sub}>{map.title}</h4> : null}
      {BANDS.map(band => {
        const ids = spectrum.bands[band]
        const next = nextWedge(band)
        return (
          <details key={band} className={style.band}>
            <summary>
              <span className={style.bandName}>
                <ChevronRight size={16} aria-hidden className={style.chevron} />
                {t(`power.band.${band}`)}
              </span>
              <span className={style.bar} aria-hidden>
                <span data-band={band} style={{ inlineSize: `${(ids.length / most) * 100}%` }} />
              </span>
              <span className={style.bandCount}>{ids.length}</span>
            </summary>
            {ids.length === 0 ? <Nothing>{t('insight.nobody_here')}</Nothing> : null}
            {next && ids.length > 0 ? (
              <p className={style.ask}>{t('insight.wedge', { band: t(`power.band.${next}`) })}</p>
            ) : null}
            <Rows
              items={ids}
              keyOf={id => id}
              label={t(`power.band.${band}`)}
              render={id => <NoteLink id={id} />}
            />
          </details>
        )
      })}
      {spectrum.unplaced.length > 0 ? (
        <p className={style.quiet}>{t('insight.unplaced', { count: spectrum.unplaced.length })}</p>
      ) : null}
    </div>
  )
}
