import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import type { Figure, LinkTo } from '../figure.ts';
import { arrow, cellOf, Column, isNarrow, path, picture, shownText, waves } from './drawing.ts';
import type { Statement } from './drawing.ts';

/** A part of a network: what it does, and what has been said of risks in it. */
interface Part {
  name: string;
  target: string;
  icon: keyof typeof icons;
  does: Statement;
  stake: readonly Statement[];
}

const network: readonly Part[] = [
  {
    name: 'Your phone',
    target: '5g',
    icon: 'phone',
    does: {
      text: 'It talks by radio to a base station, which serves a small area, a cell.',
      facts: ['cellular-network-defined', 'gnb-defined'],
    },
    stake: [
      {
        text: 'Who you are. 5G encrypts your permanent identity, which is meant to defeat devices that trace phones.',
        facts: ['5g-encrypts-identity'],
      },
    ],
  },
  {
    name: 'Radio',
    target: 'radio-access-network',
    icon: 'mast',
    does: {
      text: 'A [[gnb|base station]] links phones to the core. A panel of 32, 64 or more [[massive-mimo|antennas]] can point a [[beamforming|beam]] at each user.',
      facts: ['gnb-defined', 'massive-mimo-defined', 'beamforming-defined'],
    },
    stake: [
      {
        text: 'New Zealand’s [[gcsb|GCSB]] said in 2018 that Huawei in one operator’s 5G radio would raise significant national security risks; formally no ban, said its minister.',
        facts: ['nz-gcsb-spark-nov-2018', 'nz-not-formally-a-ban'],
      },
      {
        text: 'CNN, 2022: Huawei gear on masts near US bases could disrupt military links. Huawei: it cannot work in that spectrum.',
        facts: ['cnn-2022-fbi-nuclear', 'huawei-denial-cnn-2022'],
      },
    ],
  },
  {
    name: 'Transport',
    target: 'transport-network',
    icon: 'fibre',
    does: {
      text: 'Links, often of fibre, between the units of base stations and on to the core.',
      facts: ['transport-layer-defined'],
    },
    stake: [
      {
        text: 'By German agreements of 2024 critical management systems of Huawei and ZTE must leave access and transport networks by the end of 2029.',
        facts: ['germany-july-2024-agreement'],
      },
    ],
  },
  {
    name: 'Core',
    target: 'core-network',
    icon: 'core',
    does: {
      text: 'It follows phones, runs their sessions, passes on traffic, and holds and checks subscribers’ data.',
      facts: ['core-functions'],
    },
    stake: [
      {
        text: 'Traffic and data of subscribers. De Volkskrant, 2021, from a study of 2010: Huawei was able to tap numbers of KPN. KPN says it never saw Huawei take data; Huawei denies it.',
        facts: ['kpn-2010-capgemini', 'kpn-denial', 'huawei-denial-kpn'],
      },
      {
        text: 'The service itself. Hackers destroyed the core of Kyivstar, Ukraine’s security service said in 2024.',
        facts: ['kyivstar-core-destroyed'],
      },
    ],
  },
  {
    name: 'Uses',
    target: 'industrial-internet',
    icon: 'factory',
    does: {
      text: 'Faster mobile internet, links of high reliability and little delay, masses of small devices.',
      facts: ['three-use-families'],
    },
    stake: [
      {
        text: 'Not secrets alone but sound data and a service that runs, said Australia’s [[asd|Signals Directorate]] in 2018. China’s industry minister foresaw 5G in industry and cars in 2019.',
        facts: ['asd-integrity-availability', 'miao-wei-industrial-internet'],
      },
    ],
  },
];

/** What is disputed between the radio part and the core. */
const dispute: Statement = {
  text: 'A threat anywhere in 5G is a threat to all of it, said the head of the [[asd|Australian Signals Directorate]] in 2018. Wrong, said Huawei Australia in 2019: the radio part can be sufficiently secured apart from the core.',
  facts: ['asd-core-edge', 'huawei-core-edge-myth'],
};
const columns = ['Part', 'What it does', 'What is at stake there, and who said so'] as const;

const disputeHead = 'Can the core be kept safe from the radio part?';
const disputePage = 'can-the-core-be-kept-safe-from-the-edge';

const line = { colour: 'var(--ink)', breadth: 1.5 };
const rect = (x: number, y: number, width: number, height: number): ElementContent =>
  s('rect', { x, y, width, height, rx: 1, fill: 'var(--paper)', stroke: 'var(--ink)', strokeWidth: 1.5 });

/** Thin drawings of the parts, about a point: the middle of their upper edge. */
const icons = {
  phone: (x: number, y: number) => [
    s('rect', {
      x: x - 8,
      y,
      width: 16,
      height: 30,
      rx: 3,
      fill: 'var(--paper)',
      stroke: 'var(--ink)',
      strokeWidth: 1.5,
    }),
    path(`M${x - 2} ${y + 26}h4`, line),
  ],
  mast: (x: number, y: number) => [
    path(
      `M${x} ${y + 6}L${x - 10} ${y + 44}M${x} ${y + 6}L${x + 10} ${y + 44}M${x - 4} ${y + 22}h8M${x - 7} ${y + 33}h14`,
      line,
    ),
    ...waves(x, y + 4, 3, 'var(--rollout)', 6),
    path(`M${x - 8} ${y + 4}a8 8 0 0 1 8 -8M${x - 14} ${y + 4}a14 14 0 0 1 14 -14`, {
      colour: 'var(--rollout)',
      breadth: 1.5,
    }),
  ],
  fibre: (x: number, y: number) => [
    path(
      `M${x - 18} ${y + 8}C${x} ${y + 8} ${x} ${y + 24} ${x + 18} ${y + 24}M${x - 18} ${y + 14}C${x - 4} ${y + 14} ${x - 4} ${y + 30} ${x + 18} ${y + 30}M${x - 18} ${y + 2}C${x + 4} ${y + 2} ${x + 4} ${y + 18} ${x + 18} ${y + 18}`,
      line,
    ),
  ],
  core: (x: number, y: number) => [
    rect(x - 15, y, 30, 10),
    rect(x - 15, y + 13, 30, 10),
    rect(x - 15, y + 26, 30, 10),
    path(`M${x - 10} ${y + 5}h4M${x - 10} ${y + 18}h4M${x - 10} ${y + 31}h4`, line),
  ],
  factory: (x: number, y: number) => [path(`M${x - 18} ${y + 34}V${y + 14}l10 7v-7l10 7v-7l10 7V${y}h6v34z`, line)],
} as const;

function draw(this: Figure, width: number, link: LinkTo): string {
  const narrow = isNarrow(width);
  const spine = narrow ? 20 : 30;
  const left = narrow ? 52 : 76;
  const gutter = 24;
  const doesWidth = narrow ? width - left : Math.round((width - left - gutter) * 0.42);
  const stakeAt = narrow ? left + 12 : left + doesWidth + gutter;
  const soft = { size: 13, fill: 'var(--ink-soft)' } as const;
  const nodes: ElementContent[] = [];
  let y = 0;
  if (!narrow) {
    nodes.push(
      ...new Column(left, 0, doesWidth).text(columns[1], soft).nodes,
      ...new Column(stakeAt, 0, width - stakeAt).text(columns[2], soft).nodes,
    );
    y = 28;
  }
  let from: number | undefined;
  for (const part of network) {
    // The mast reaches higher than the others.
    if (from !== undefined) nodes.push(...arrow([spine, from], [spine, y - (part.icon === 'mast' ? 18 : 6)]));
    const does = new Column(left, y, doesWidth)
      .text(part.name, { bold: true, size: 15, href: link(part.target) })
      .gap(2)
      .text(shownText(part.does), { size: 13 });
    const stake = new Column(stakeAt, narrow ? does.y + 8 : y + 1, width - stakeAt);
    const ruleFrom = stake.y + 2;
    if (narrow) stake.text('At stake', soft);
    for (const statement of part.stake) stake.text(shownText(statement), { size: 13 }).gap(6);
    nodes.push(
      ...icons[part.icon](spine, y + 2),
      ...does.nodes,
      ...stake.nodes,
      path(`M${stakeAt - 10} ${ruleFrom}V${stake.y - 8}`, { colour: 'var(--sanctions)' }),
    );
    from = y + 50;
    y = Math.max(does.y, stake.y - 6, y + 56) + 24;
  }
  nodes.push(path(`M0 ${y - 8}H${width}`, { colour: 'var(--rule)' }));
  const closing = new Column(0, y + 4, width)
    .text(disputeHead, { bold: true, href: link(disputePage) })
    .gap(2)
    .text(shownText(dispute), { size: 13 });
  nodes.push(...closing.nodes);
  return picture(this, width, closing.y + 4, nodes);
}

/** The parts of a 5G network from the phone to what hangs on it, and what is at stake in each. */
export const networkAnatomy: Figure = {
  id: 'network-anatomy',
  title: 'The parts of a 5G network, and what is at stake in each',
  subtitle: 'From the phone to what 5G is used for; statements on risks with their speakers and years',
  description:
    'A chain of five parts from top to bottom: phone, radio, transport, core, and uses. Beside each stands what it does and what has been said to be at stake there, with the answers.',
  note: 'As far as the sources read show, none of the cases is a published examination of a 5G network. Every statement has its source in the table.',
  subject: 'rollout',
  sources: [],
  span: 'column',
  table: {
    columns,
    rows: [
      ...network.map(({ name, target, does, stake }) => [
        `[[${target}|${name}]]`,
        cellOf(does),
        stake.map(cellOf).join(' '),
      ]),
      [`[[${disputePage}|${disputeHead}]]`, cellOf(dispute), ''],
    ],
  },
  draw,
};
