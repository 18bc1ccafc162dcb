import { communityMaps } from './community-maps.ts'
import { RESOURCES } from './resources.ts'
import type { Template } from './template.ts'
import { say, step } from './write-template.ts'

/** "Community service partnership": ten steps, 100 minutes. Source: T4, from the e-government toolkit (G). */
export const community: Template = {
  maps: communityMaps,
  resources: RESOURCES.community,
  agenda: [
    step({
      id: 'rules',
      minutes: 5,
      mode: 'share',
      at: { part: 'tables', list: 'ground_rules' },
      title: say('Ground rules', 'Reglas de trato'),
      prompt: say(
        'How will we disagree well? Write the rules down, and tick those to which all agree.',
        '¿Cómo vamos a discrepar bien? Escriban las reglas y marquen las que todos aceptan.',
      ),
    }),
    step({
      id: 'success',
      minutes: 8,
      mode: 'silent',
      at: { map: 'vision', zone: 'outcomes' },
      round: 'notes',
      title: say('Picture of success', 'La imagen del éxito'),
      prompt: say(
        'In three years, what can a resident do here that they cannot today? What does it take, and what is there already?',
        'En tres años, ¿qué podrá hacer aquí alguien que hoy no puede? ¿Qué hace falta, y qué hay ya?',
      ),
      hints: [
        say('Fill in a form without a printer', 'Llenar un formulario sin impresora'),
        say('Get help after work', 'Recibir ayuda después del trabajo'),
        say('In one’s own language', 'En su propio idioma'),
        say('Without a car', 'Sin automóvil'),
        say('A trained helper in each branch', 'Una persona capacitada en cada sucursal'),
      ],
    }),
    step({
      id: 'sentence',
      minutes: 14,
      mode: 'vote',
      at: { map: 'vision' },
      round: 'votes',
      title: say('One sentence', 'Una sola frase'),
      prompt: say(
        'Pick the notes that must be in it. Then write the sentence together, among the facts of the plan.',
        'Elijan las notas que deben estar. Luego escriban la frase juntos, entre los datos del plan.',
      ),
    }),
    step({
      id: 'concern',
      minutes: 14,
      mode: 'silent',
      at: { map: 'levels' },
      round: 'notes',
      title: say('Who shares the concern', 'A quién le importa también'),
      prompt: say(
        'Who cares and would commit? At which level: local, state, national? Who would bring others along?',
        '¿A quién le importa y se comprometería? ¿En qué nivel: local, estatal, nacional? ¿Quién traería a otros?',
      ),
      // G1, G2
      hints: [
        say('Public, academic, school, special libraries', 'Bibliotecas públicas, académicas, escolares'),
        say('State library and library association', 'Biblioteca estatal y asociación de bibliotecas'),
        say('Federal agencies', 'Agencias federales'),
        say('National nonprofits', 'Organizaciones nacionales'),
        say('Legal aid', 'Ayuda legal'),
        say('Social services', 'Servicios sociales'),
        say('Employers', 'Empleadores'),
        say('A key player whom others would follow', 'Alguien clave a quien otros seguirían'),
      ],
    }),
    step({
      id: 'roles',
      minutes: 12,
      mode: 'discuss',
      at: { map: 'roles' },
      title: say('Roles', 'Papeles'),
      prompt: say(
        'Who could train, speak up, assist, translate, assess? An empty column is a gap.',
        '¿Quién podría formar, abogar, asistir, traducir, evaluar? Una columna vacía es un hueco.',
      ),
    }),
    step({
      id: 'money',
      minutes: 12,
      mode: 'discuss',
      at: { part: 'tables', list: 'funding' },
      title: say('Money', 'Dinero'),
      prompt: say('Who pays for what? What is still open?', '¿Quién paga qué? ¿Qué falta por cubrir?'),
    }),
    step({
      id: 'training',
      minutes: 10,
      mode: 'discuss',
      at: { part: 'tables', list: 'training' },
      title: say('Training', 'Formación'),
      prompt: say(
        'Who has to learn what, from whom, by when?',
        '¿Quién tiene que aprender qué, de quién y para cuándo?',
      ),
    }),
    step({
      id: 'tasks',
      minutes: 12,
      mode: 'discuss',
      at: { part: 'tasks' },
      title: say('Tasks', 'Tareas'),
      prompt: say('Who does what by when?', '¿Quién hace qué, para cuándo?'),
    }),
    step({
      id: 'telling',
      minutes: 8,
      mode: 'discuss',
      at: { part: 'tables', list: 'communications' },
      title: say('Telling people', 'Contarlo'),
      prompt: say(
        'Through which channels of our own, and which new ones? Where may the public have its say?',
        '¿Por qué canales propios, y cuáles nuevos? ¿Dónde puede opinar el público?',
      ),
    }),
    step({
      id: 'close',
      minutes: 5,
      mode: 'silent',
      at: { map: 'feedback', zone: 'thanks' },
      round: 'notes',
      title: say('Thanks and look-back', 'Gracias y balance'),
      prompt: say(
        'Whom do we thank? What worked, what did not, what next?',
        '¿A quién agradecemos? ¿Qué funcionó, qué no, qué sigue?',
      ),
    }),
  ],
}
