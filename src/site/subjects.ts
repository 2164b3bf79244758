import type { Subject } from '../schemas/common.ts';

/** What the lines of the story are called. */
export const subjectLabels: Record<Subject, string> = {
  deal: 'The deal',
  huawei: 'Huawei',
  mts: 'MTS',
  rollout: '5G rollout',
  sanctions: 'Sanctions',
  world: 'The world around',
};
