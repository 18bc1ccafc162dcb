import type { TemplateId } from './abouts.ts'
import type { Resource } from './template.ts'
import { say } from './write-template.ts'

/** Where the guide on election communications stands, with its list of what to read (E13). */
const SOURCE = 'https://electionsgroup.com/election-communications-back-to-the-basics-building-partnerships/'

/** What each template points to. Sources: B23, B50, C2.7, E13, G2, M5. */
export const RESOURCES: Readonly<Record<TemplateId, readonly Resource[]>> = {
  'two-maps': [
    { title: say('Community Tool Box', 'Caja de Herramientas Comunitarias'), url: 'https://ctb.ku.edu' },
    {
      title: say(
        'Campaign manuals on power mapping (Commons Library)',
        'Manuales de campaña sobre mapas de poder (Commons Library)',
      ),
      url: 'https://commonslibrary.org/power-and-power-mapping-start-here',
    },
    {
      title: say('Spectrum of allies (Training for Change)', 'Espectro de aliados (Training for Change)'),
      url: 'https://www.trainingforchange.org',
    },
  ],
  office: [
    {
      title: say('State election directors (NASED)', 'Directores electorales estatales (NASED)'),
      url: 'https://www.nased.org',
    },
    {
      title: say('Secretaries of state (NASS)', 'Secretarías de estado (NASS)'),
      url: 'https://www.nass.org',
    },
    { title: say('Election Center', 'Election Center'), url: 'https://www.electioncenter.org' },
    {
      title: say('Cybersecurity and infrastructure (CISA)', 'Ciberseguridad e infraestructura (CISA)'),
      url: 'https://www.cisa.gov',
    },
  ],
  'two-way': [
    {
      title: say(
        'Center for Tech and Civic Life: trusted election information (CTCL)',
        'Center for Tech and Civic Life: información electoral confiable (CTCL)',
      ),
      url: 'https://www.techandciviclife.org',
    },
    {
      title: say(
        'U.S. Alliance for Election Excellence, with its outreach letter to community organizations',
        'U.S. Alliance for Election Excellence, con su carta a organizaciones comunitarias',
      ),
      url: 'https://electionexcellence.org',
    },
    {
      title: say(
        'Communications Resource Desk (The Elections Group)',
        'Communications Resource Desk (The Elections Group)',
      ),
      url: 'https://electionsgroup.com',
    },
    {
      title: say(
        'VoterCast, and where this template comes from',
        'VoterCast, y de dónde viene esta plantilla',
      ),
      url: SOURCE,
    },
  ],
  community: [
    {
      title: say('American Library Association', 'Asociación de Bibliotecas de Estados Unidos (ALA)'),
      url: 'https://www.ala.org',
    },
    { title: say('Community Tool Box', 'Caja de Herramientas Comunitarias'), url: 'https://ctb.ku.edu' },
  ],
  ready: [
    {
      title: say('Ready Business', 'Ready Business (empresas preparadas)'),
      url: 'https://www.ready.gov/business',
    },
    {
      title: say('Citizen Corps Councils', 'Consejos Citizen Corps'),
      url: 'https://www.ready.gov/citizen-corps',
    },
    { title: say('American Red Cross', 'Cruz Roja Americana'), url: 'https://www.redcross.org' },
  ],
  blank: [],
}
