import type { ElementContent } from 'hast';
import type { Figure, LinkTo } from '../figure.ts';
import { arrow, cellOf, Column, isNarrow, path, picture, shownText, waves } from './drawing.ts';
import type { Statement } from './drawing.ts';

/** A rule of the three: the question it asks of a delivery, and what follows if the answer is yes. */
interface Step {
  date: string;
  name: string;
  /** The measure it links to. */
  target: string;
  question: Statement;
  outcome: Statement;
}

const start: Statement = {
  text: 'A chip is on its way to [[huawei|Huawei]], say one designed by its [[hisilicon|HiSilicon]] and made by [[tsmc|TSMC]] of Taiwan',
  facts: ['hisilicon-kirin-made-by-tsmc'],
};

const steps: readonly Step[] = [
  {
    date: 'Since 16 May 2019',
    name: 'Entity List',
    target: 'entity-list',
    question: {
      text: 'Is it an item under the US export rules, the [[export-administration-regulations|Export Administration Regulations]]?',
      facts: ['entity-list-huawei-effective-16-may-2019', 'entity-list-huawei-licence-all-items'],
    },
    outcome: {
      text: 'Licence needed; the starting point is a [[presumption-of-denial|refusal]]',
      facts: ['entity-list-huawei-licence-all-items'],
    },
  },
  {
    date: 'Announced on 15 May 2020',
    name: 'Foreign direct product rule',
    target: 'foreign-direct-product-rule',
    question: {
      text: 'Is it one of certain goods made abroad for Huawei with US software or technology?',
      facts: ['fdpr-15-may-2020'],
    },
    outcome: {
      text: 'Under US export control; goods already in production could be shipped until 14 September 2020',
      facts: ['fdpr-15-may-2020', 'fdpr-120-days'],
    },
  },
  {
    date: 'Since 17 August 2020',
    name: 'The same rule, widened',
    target: 'foreign-direct-product-rule',
    question: {
      text: 'Is it built on US software or technology, and does it go into Huawei equipment or is a listed Huawei company party to the deal?',
      facts: ['fdpr-17-aug-2020', 'entity-list-party-to-transaction-2020'],
    },
    outcome: {
      text: 'Licence needed, even if it was not designed for Huawei',
      facts: ['fdpr-17-aug-2020'],
    },
  },
];

const end = 'None of these three rules reaches it';

const after: readonly { head: string; target: string; statement: Statement }[] = [
  {
    head: 'What TSMC did',
    target: 'tsmc',
    statement: {
      text: 'It said in July 2020 that it had taken no new orders from Huawei since the rule of 15 May and planned no deliveries after 14 September.',
      facts: ['tsmc-stops-huawei-orders-2020-05-15'],
    },
  },
  {
    head: 'Washington’s reason',
    target: 'bis',
    statement: {
      text: 'Huawei went on designing chips with US software and technology and had them made abroad on US equipment, said the [[bis|Bureau of Industry and Security]], by one summary.',
      facts: ['fdpr-reason-may-2020'],
    },
  },
  {
    head: 'Huawei’s answer',
    target: 'guo-ping',
    statement: {
      text: 'The United States uses its technological strength to crush companies abroad, said [[guo-ping|Guo Ping]]. China’s [[mofcom|Commerce Ministry]] firmly opposed the rule.',
      facts: ['guo-ping-us-crush-2020', 'mofcom-opposes-fdpr-may-2020'],
    },
  },
];

const colour = 'var(--sanctions)';
const soft = { size: 13, fill: 'var(--ink-soft)' } as const;

function draw(this: Figure, width: number, link: LinkTo): string {
  const narrow = isNarrow(width);
  const spine = narrow ? 10 : 16;
  const left = spine + (narrow ? 24 : 34);
  const outcomeAt = narrow ? left + 24 : Math.round(width * 0.62);
  const questionWidth = (narrow ? width : outcomeAt - 60) - left;
  const nodes: ElementContent[] = [];

  const opening = new Column(left, 0, questionWidth).text(shownText(start));
  nodes.push(...opening.nodes, ...waves(spine, 14, 0, 'var(--ink)'));
  let from = 22;
  let y = opening.y + 30;
  const saysNo = (): void => {
    nodes.push(...arrow([spine, from], [spine, y - 4]), ...new Column(left, y - 26, 60).text('no', soft).nodes);
  };

  steps.forEach((step, index) => {
    if (index === 0) nodes.push(...arrow([spine, from], [spine, y - 4]));
    else saysNo();
    const question = new Column(left, y, questionWidth)
      .text(step.date, soft)
      .text(step.name, { bold: true, size: 15, href: link(step.target) })
      .gap(2)
      .text(shownText(step.question));
    const outcome = new Column(outcomeAt, narrow ? question.y + 8 : y + 2, width - outcomeAt)
      .text('Yes', { bold: true, fill: colour })
      .text(shownText(step.outcome));
    const yes = { colour, breadth: 1.5 };
    const turn = question.y + 17;
    nodes.push(
      ...waves(spine - 4, y + 24, index + 1, colour),
      ...question.nodes,
      ...outcome.nodes,
      ...(narrow
        ? [path(`M${left + 4} ${question.y + 4}V${turn}`, yes), ...arrow([left + 4, turn], [left + 18, turn], yes)]
        : arrow([outcomeAt - 50, y + 11], [outcomeAt - 10, y + 11], yes)),
    );
    from = y + 34;
    y = Math.max(question.y, outcome.y) + 34;
  });

  saysNo();
  const closing = new Column(left, y, width - left).text(end);
  nodes.push(...closing.nodes, ...waves(spine, y + 9, 0, 'var(--ink)'));
  y = closing.y + 20;
  nodes.push(path(`M0 ${y}H${width}`, { colour: 'var(--rule)' }));
  y += 14;

  const gutter = 22;
  const third = narrow ? width : (width - 2 * gutter) / 3;
  let bottom = y;
  after.forEach(({ head, target, statement }, index) => {
    const column = new Column(narrow ? 0 : index * (third + gutter), narrow ? bottom : y, third)
      .text(head, { bold: true, href: link(target) })
      .gap(2)
      .text(shownText(statement), { size: 13 })
      .gap(narrow ? 12 : 0);
    nodes.push(...column.nodes);
    bottom = Math.max(bottom, column.y);
  });
  return picture(this, width, bottom + 4, nodes);
}

/** How a US export rule reaches a chip that is made abroad: three rules, each asking its question. */
export const exportRule: Figure = {
  id: 'export-rule',
  title: 'How US export rules came to reach chips made abroad',
  subtitle: 'What three rules ask of a delivery to Huawei, in the order in which they came, May 2019 to August 2020',
  description:
    'A chain of three questions. The Entity List asks whether a delivery to Huawei is an item under US export rules. The foreign direct product rule of May 2020 asks whether it was made abroad for Huawei with US software or technology. The rule of August 2020 asks the same of goods not designed for Huawei. Each yes leads to US export control.',
  note: 'The rules are put in our words and shortened; what counts is their text. An export control is not a freeze of property.[@entity-list-is-not-a-freeze] Licences were granted too.[@licences-113-huawei]',
  subject: 'sanctions',
  sources: [],
  span: 'column',
  table: {
    columns: ['Step', 'What is asked', 'If yes'],
    rows: [
      ['Start', cellOf(start), ''],
      ...steps.map((step, index) => [
        `${index + 1}. ${step.date}: [[${step.target}|${step.name}]]`,
        cellOf(step.question),
        cellOf(step.outcome),
      ]),
      ['If no each time', end, ''],
      ...after.map(({ head, target, statement }) => [`[[${target}|${head}]]`, cellOf(statement), '']),
    ],
  },
  draw,
};
