import type { Subject } from '../../schemas/common.ts';

/** The outlines of the subjects' symbols around (0, 0), within 6 units: told apart by shape where colour does not serve. */
export const symbolPaths: Record<Subject, string> = {
  deal: 'M0-6 1.8-1.9 6-1.9 2.6.9 3.8 5.2 0 2.6-3.8 5.2-2.6.9-6-1.9-1.8-1.9z',
  huawei: 'M-4.6-4.6h9.2v9.2h-9.2z',
  mts: 'M0-5.2 5.4 4.4h-10.8z',
  rollout: 'M0-6 5.4 0 0 6-5.4 0z',
  sanctions: 'M-1.8-5.4h3.6v3.6h3.6v3.6h-3.6v3.6h-3.6v-3.6h-3.6v-3.6h3.6z',
  world: 'M0-5a5 5 0 1 1-.01 0zm0 2.6a2.4 2.4 0 1 0 .01 0z',
};
