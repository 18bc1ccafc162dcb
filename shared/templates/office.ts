import { officeMaps } from './office-maps.ts'
import { RESOURCES } from './resources.ts'
import type { Template } from './template.ts'
import { say, step } from './write-template.ts'

/** "Partnership map for an office": eleven steps, 120 minutes. Source: T2, from the public-sector primer (P). */
export const office: Template = {
  maps: officeMaps,
  resources: RESOURCES.office,
  agenda: [
    step({
      id: 'needs',
      minutes: 6,
      mode: 'silent',
      at: { map: 'objectives', zone: 'need' },
      round: 'notes',
      title: say('Needs', 'Necesidades'),
      prompt: say(
        'What can we not do well alone in the coming year? Money, people, know-how, reach, space?',
        '¿Qué no podemos hacer bien a solas el próximo año? ¿Dinero, gente, conocimientos, alcance, espacio?',
      ),
      // C1.3
      hints: [
        say('Money', 'Dinero'),
        say('Staff hours', 'Horas de personal'),
        say('Know-how', 'Conocimientos'),
        say('Reach into the community', 'Llegada a la comunidad'),
        say('Space', 'Espacio'),
        say('Data', 'Datos'),
        say('Joint purchasing', 'Compras conjuntas'),
      ],
    }),
    step({
      id: 'objective',
      minutes: 14,
      mode: 'vote',
      at: { map: 'objectives' },
      round: 'votes',
      title: say('Objective', 'Objetivo'),
      prompt: say(
        'Which two needs come first? Then write the objective, who leads, and which rule limits how we may be helped.',
        '¿Qué dos necesidades van primero? Luego escriban el objetivo, quién dirige y qué regla limita cómo pueden ayudarnos.',
      ),
    }),
    step({
      id: 'net',
      minutes: 8,
      mode: 'silent',
      at: { map: 'sectors' },
      round: 'notes',
      title: say('Wide net', 'Red amplia'),
      prompt: say(
        'Name bodies in every sector, also those touched only indirectly.',
        'Nombren organismos de cada sector, también los que solo se ven afectados indirectamente.',
      ),
      // C2.1–C2.7
      hints: [
        say('Emergency management', 'Gestión de emergencias'),
        say('Public health', 'Salud pública'),
        say('Election authorities', 'Autoridades electorales'),
        say('Fusion center', 'Centro de fusión'),
        say('Postal service', 'Servicio postal'),
        say('CISA, FBI', 'CISA, FBI'),
        say('Utilities', 'Empresas de servicios públicos'),
        say('Healthcare', 'Servicios de salud'),
        say('Faith groups', 'Grupos de fe'),
        say('School districts', 'Distritos escolares'),
        say('Universities', 'Universidades'),
        say('NASED, NASS, Election Center', 'NASED, NASS, Election Center'),
      ],
    }),
    step({
      id: 'gaps',
      minutes: 12,
      mode: 'share',
      at: { map: 'sectors' },
      title: say('Fill the gaps', 'Llenar los huecos'),
      prompt: say(
        'Which sector is thin? Whom do we always forget? Promote those worth a closer look to partners.',
        '¿Qué sector está flaco? ¿A quién olvidamos siempre? Hagan aliados de los que merecen mirarse de cerca.',
      ),
    }),
    step({
      id: 'rate',
      minutes: 12,
      mode: 'vote',
      at: { view: 'matrix', about: 'sectors' },
      round: 'ratings',
      title: say('Rate', 'Valorar'),
      prompt: say(
        '1 to 5: does it pull the same way, what does it bring, can we get to it? Skip what you do not know.',
        'Del 1 al 5: ¿busca lo mismo, qué aporta, podemos llegar? Salten lo que no sepan.',
      ),
    }),
    step({
      id: 'spread',
      minutes: 15,
      mode: 'discuss',
      at: { view: 'matrix', about: 'sectors' },
      title: say('Talk about the spread', 'Hablar de las diferencias'),
      prompt: say(
        'Only where ratings differ. What does the high rater know?',
        'Solo donde las notas difieren. ¿Qué sabe quien puso la nota alta?',
      ),
    }),
    step({
      id: 'stand',
      minutes: 15,
      mode: 'discuss',
      at: { view: 'partners' },
      title: say('Where we stand', 'Dónde estamos'),
      prompt: say(
        'No contact, now and then, strong? Worked together before? What could stand in the way?',
        '¿Sin contacto, a veces, fuerte? ¿Trabajamos juntos antes? ¿Qué podría estorbar?',
      ),
    }),
    step({
      id: 'how',
      minutes: 8,
      mode: 'discuss',
      at: { view: 'partners' },
      title: say('How', 'Cómo'),
      prompt: say(
        'On paper (memorandum, contract, joint committee) or by word?',
        '¿Por escrito (memorando, contrato, comité) o de palabra?',
      ),
    }),
    step({
      id: 'first',
      minutes: 6,
      mode: 'vote',
      at: { part: 'outreach', about: 'sectors' },
      round: 'votes',
      title: say('First five', 'Los cinco primeros'),
      prompt: say(
        'Whom would you call first? Then put them in the order in which you would call.',
        '¿A quién llamarían primero? Luego pónganlos en el orden de las llamadas.',
      ),
    }),
    step({
      id: 'message',
      minutes: 18,
      mode: 'discuss',
      at: { view: 'partners' },
      title: say('Message and dates', 'Mensaje y fechas'),
      prompt: say(
        'In two lines: what we need, what they gain. Who says it, and when do we first meet?',
        'En dos líneas: qué necesitamos, qué ganan. ¿Quién lo dice, y cuándo es la primera reunión?',
      ),
    }),
    step({
      id: 'checklist',
      minutes: 6,
      mode: 'discuss',
      at: { part: 'checklists', list: 'office' },
      title: say('Checklist', 'Lista'),
      prompt: say(
        'Walk the 25 lines: done, open, or not for us?',
        'Recorran las 25 líneas: ¿hecho, pendiente o no aplica?',
      ),
    }),
  ],
}
