import type { Figure } from '../figure.ts';
import { drawDays, readableDay } from './day-line.ts';
import type { DayLine, Happening } from './day-line.ts';
import { cellOf } from './drawing.ts';

const happenings: readonly Happening[] = [
  {
    date: '2019-05-15',
    place: 'Washington',
    side: 'left',
    colour: 'sanctions',
    target: 'executive-order-13873',
    statement: {
      text: '[[donald-trump|Donald Trump]] signs an order on information technology from suppliers under a foreign adversary.',
      facts: ['eo-13873-signed', 'eo-13873-what-it-does'],
    },
  },
  {
    date: '2019-05-16',
    place: 'Washington',
    side: 'left',
    colour: 'sanctions',
    target: 'entity-list',
    statement: {
      text: 'Huawei is on the Entity List: to supply it takes a US licence. The ground given is security or foreign policy.',
      facts: [
        'entity-list-huawei-effective-16-may-2019',
        'entity-list-huawei-licence-all-items',
        'entity-list-reason-2019',
      ],
    },
  },
  {
    date: '2019-05-16',
    place: 'Beijing',
    side: 'right',
    colour: 'world',
    target: 'china',
    statement: {
      text: 'The foreign ministry criticises an abuse of export controls.',
      facts: ['mfa-abuse-of-export-controls-2019'],
    },
  },
  {
    date: '2019-05-17',
    place: 'Huawei',
    side: 'right',
    colour: 'huawei',
    target: 'hisilicon',
    statement: {
      text: 'The head of its chip subsidiary tells staff that back-up chips will be put to use.',
      facts: ['hisilicon-spare-tyre-2019-05-17'],
    },
  },
  {
    date: '2019-05-20',
    place: 'Washington',
    side: 'left',
    colour: 'sanctions',
    target: 'temporary-general-license',
    statement: {
      text: 'For 90 days a general licence lets networks under older contracts go on.',
      facts: ['tgl-issued-20-may-2019', 'tgl-existing-contracts-only'],
    },
  },
  {
    date: '2019-05-20',
    place: 'Google',
    side: 'left',
    colour: 'huawei',
    target: 'google',
    statement: {
      text: 'It suspends Huawei’s Android licence, reports of about this day say.',
      facts: ['google-suspends-huawei-2019-05'],
    },
  },
  {
    date: '2019-05-22',
    place: 'Arm',
    side: 'left',
    colour: 'huawei',
    target: 'arm',
    statement: {
      text: 'The BBC: the chip designer has told staff to halt dealings with Huawei. Huawei: partners are under political pressure.',
      facts: ['arm-suspends-huawei-2019-05-22', 'huawei-answers-arm-2019'],
    },
  },
  {
    date: '2019-05-30',
    place: 'Beijing',
    side: 'right',
    colour: 'world',
    target: 'china',
    statement: {
      text: 'The foreign ministry says that Washington shies away from evidence.',
      facts: ['mfa-no-evidence-may-2019'],
    },
  },
  {
    date: '2019-05-31',
    place: 'Beijing',
    side: 'right',
    colour: 'world',
    target: 'unreliable-entity-list',
    statement: {
      text: 'China announces that it will list unreliable foreign firms.',
      facts: ['unreliable-list-announced'],
    },
  },
  {
    date: '2019-06-05',
    place: 'Moscow',
    side: 'right',
    colour: 'deal',
    target: 'huawei-mts-agreement',
    statement: {
      text: 'Huawei and MTS sign on 5G in the Kremlin, before Putin and Xi.',
      facts: ['deal-signed-2019-06-05', 'deal-signed-in-kremlin'],
    },
  },
  {
    date: '2019-06-06',
    place: 'Beijing',
    side: 'right',
    colour: 'world',
    target: 'china-5g-licences',
    statement: {
      text: 'Four Chinese companies get commercial 5G licences.',
      facts: ['china-5g-licences-2019-06-06'],
    },
  },
  {
    date: '2019-06-07',
    place: 'St Petersburg',
    side: 'right',
    colour: 'world',
    target: 'spief',
    statement: {
      text: '[[vladimir-putin|Putin]]: some already call the treatment of Huawei the first technological war.',
      facts: ['putin-spief-first-tech-war'],
    },
  },
  {
    date: '2019-06-17',
    place: 'Huawei',
    side: 'right',
    colour: 'huawei',
    target: 'ren-zhengfei',
    statement: {
      text: '[[ren-zhengfei|Ren Zhengfei]] expects the listing to cut output by some 30 billion dollars in two years.',
      facts: ['ren-30bn-hit-2019-06-17'],
    },
  },
  {
    date: '2019-06-20',
    place: 'Moscow',
    side: 'right',
    colour: 'world',
    target: 'vladimir-putin',
    statement: {
      text: 'Putin: the only reason for the US action is to contain China.',
      facts: ['putin-direct-line-huawei'],
    },
  },
  {
    date: '2019-06-29',
    place: 'Osaka',
    side: 'left',
    colour: 'sanctions',
    target: 'donald-trump',
    statement: {
      text: 'Trump meets [[xi-jinping|Xi Jinping]] and says US firms may sell Huawei what poses no great security problem. Huawei stays on the list.',
      facts: ['trump-osaka-29-june-2019', 'osaka-did-not-delist'],
    },
  },
];

const line: DayLine = {
  first: '2019-05-15',
  last: '2019-06-30',
  chief: '2019-06-05',
  sides: { left: 'The United States, and suppliers', right: 'China, Huawei and Russia' },
};

/** The weeks around the signing, day by day. */
export const mayJune2019: Figure = {
  id: 'may-june-2019',
  title: 'Huawei and MTS signed between the US listing of Huawei and the Osaka summit',
  subtitle: 'From the order of 15 May to the meeting of 29 June 2019; one tick a day, a longer one each Monday',
  description:
    'A line of days from 15 May to 30 June 2019. On one side what Washington and suppliers did about Huawei: an order, the Entity List, a general licence, Google, Arm, and the meeting in Osaka. On the other what China, Huawei and Russia said and did, with the signing of Huawei and MTS on 5 June marked.',
  note: 'Huawei denied in June that it spied or could be ordered to, The New York Times reported.[@huawei-denies-espionage-june-2019] That one step caused the next is not in the record unless it says so.',
  subject: 'deal',
  sources: [],
  span: 'column',
  table: {
    columns: ['Day, 2019', 'Where or who', 'What happened'],
    rows: happenings.map(({ date, place, target, statement }) => [
      readableDay(date),
      `[[${target}|${place}]]`,
      cellOf(statement),
    ]),
  },
  draw(width, link) {
    return drawDays(this, happenings, line, width, link);
  },
};
