import type { Figure } from '../figure.ts';
import { drawOwners } from './owners.ts';
import type { Chain } from './owners.ts';
import { cellOf } from './drawing.ts';

const chains: readonly Chain[] = [
  {
    colour: 'huawei',
    links: [
      {
        name: 'Union committee',
        target: 'huawei-ownership',
        holds: {
          text: '98.99% of the holding above Huawei in 2019, [[ren-zhengfei|Ren Zhengfei]] 1.01%, by a press report',
          facts: ['huawei-trade-union-98-99-percent'],
        },
        home: [
          {
            name: 'Ownership disputed',
            remark: true,
            target: 'who-owns-huawei',
            does: {
              text: 'Huawei: its employees own it. Two scholars, 2019: at most a right to profits. Huawei: speculation.',
              facts: [
                'huawei-says-employee-owned-2018',
                'balding-clarke-profit-sharing',
                'huawei-calls-paper-speculation',
              ],
            },
          },
        ],
        abroad: [],
      },
      {
        name: 'Huawei',
        target: 'huawei',
        home: [],
        abroad: [
          {
            name: 'US Commerce (BIS)',
            target: 'bis',
            does: {
              text: 'Entity List, since May 2019',
              facts: ['entity-list-huawei-effective-16-may-2019'],
            },
          },
          {
            name: 'US regulator FCC',
            target: 'fcc',
            does: {
              text: 'No new approvals of its equipment since November 2022',
              facts: ['fcc-equipment-ban-nov-2022'],
            },
          },
        ],
      },
    ],
  },
  {
    colour: 'mts',
    links: [
      {
        name: 'V. Yevtushenkov',
        target: 'vladimir-yevtushenkov',
        holds: {
          text: '49.2% of Sistema after April 2022, his son Felix 15.2%',
          facts: ['evtushenkov-cuts-stake-2022'],
        },
        home: [],
        abroad: [
          {
            name: 'United Kingdom',
            target: 'united-kingdom',
            does: {
              text: 'Froze his assets in April 2022; aimed at him alone, said Sistema',
              facts: ['uk-sanctions-evtushenkov-april-2022', 'sistema-sanctions-personal'],
            },
          },
        ],
      },
      {
        name: 'Sistema',
        target: 'sistema',
        holds: {
          text: '42.09% of MTS in June 2024; 49.02% in 2025, says a weak source',
          facts: ['sistema-4209-2024', 'sistema-4902-2025'],
        },
        home: [],
        abroad: [
          {
            name: 'US Treasury (OFAC)',
            target: 'ofac',
            does: {
              text: 'Blocked in November 2023; listed by the United Kingdom in May 2023. In 2022 it denied defence ties, in a weak source',
              facts: ['sistema-us-sanctions-nov-2023', 'uk-sanctions-sistema-may-2023', 'sistema-denies-defence-2022'],
            },
          },
        ],
      },
      {
        name: 'MTS',
        target: 'mts',
        holds: {
          text: 'Half of Irteya by late 2024, and MTS Bank as its financial arm',
          facts: ['irteya-50-percent-mts', 'mts-bank-uk-us-sanctions'],
        },
        home: [
          {
            name: 'Radio commission',
            target: 'gkrch',
            does: {
              text: 'Refused it 3.4–3.8 GHz in 2020: the Defence Ministry against, the communications ministry for, a deputy minister said',
              facts: ['gkrch-refuses-mts-3400-3800-test-2020', 'gkrch-2020-vote-mod-fso-against'],
            },
          },
          {
            name: 'Security service FSB',
            target: 'fsb',
            does: {
              text: 'Has direct access by SORM, says Privacy International; a weak source: by court decision',
              facts: ['sorm-direct-access', 'sorm-court-decision'],
            },
          },
        ],
        abroad: [
          {
            name: 'Canada',
            target: 'canada',
            does: {
              text: 'Sanctions list, July 2023: tied to the military industry, says Canada; no answer by MTS was found',
              facts: ['canada-sanctions-mts-july-2023', 'canada-reason-telecoms-2023'],
            },
          },
          {
            name: 'Huawei',
            target: 'huawei-mts-agreement',
            does: { text: 'Agreement on 5G, June 2019', facts: ['deal-signed-2019-06-05'] },
          },
        ],
      },
      {
        name: 'Irteya, MTS Bank',
        target: 'irteya',
        home: [],
        abroad: [
          {
            name: 'US, UK, EU: MTS Bank',
            target: 'mts-bank',
            does: {
              text: 'US and British sanctions, February 2023; EU ban on transactions, October 2025',
              facts: ['mts-bank-uk-us-sanctions', 'eu-19-package-mts-bank'],
            },
          },
        ],
      },
    ],
  },
  {
    colour: 'world',
    links: [
      {
        name: 'Rostelecom',
        target: 'rostelecom',
        holds: {
          text: 'State-controlled; owner of T2, as of December 2025',
          facts: ['t2-owned-by-rostelecom'],
        },
        home: [],
        abroad: [
          {
            name: 'US Treasury',
            target: 'ofac',
            does: {
              text: 'Limits on its new debt and shares since February 2022',
              facts: ['rostelecom-us-debt-limits-feb-2022'],
            },
          },
        ],
      },
      {
        name: 'T2',
        target: 't2',
        home: [],
        abroad: [
          {
            name: 'Canada',
            target: 'canada',
            does: { text: 'Sanctions list, July 2023', facts: ['canada-sanctions-mts-july-2023'] },
          },
        ],
      },
    ],
  },
];

/** Who owns whom in this story, and which states act on whom. */
export const whoOwnsWhom: Figure = {
  id: 'who-owns-whom',
  title: 'Who owns whom, and which states act on them',
  subtitle: 'Arrows down: owner to owned. Arrows from the sides: states and others; each with its date',
  description:
    'Three chains of owners from top to bottom: the union committee and Ren Zhengfei above Huawei; Vladimir Yevtushenkov, Sistema, MTS and its companies; Rostelecom and T2. From the sides, what Russian bodies and other states did to each.',
  note: 'Where counts of a share differ, both are given. Under US Treasury rules what blocked persons own by half or more is blocked too;[@ofac-50-percent-rule] no source read applies that to MTS.',
  subject: 'mts',
  sources: [],
  span: 'column',
  table: {
    columns: ['Who', 'Holds', 'At home', 'From abroad'],
    rows: chains
      .flatMap(({ links }) => links)
      .map(({ name, target, holds, home, abroad }) => [
        `[[${target}|${name}]]`,
        holds ? cellOf(holds) : '',
        ...[home, abroad].map((acts) =>
          acts.map((act) => `[[${act.target}|${act.name}]]: ${cellOf(act.does)}`).join(' '),
        ),
      ]),
  },
  draw(width, link) {
    return drawOwners(this, chains, width, link);
  },
};
