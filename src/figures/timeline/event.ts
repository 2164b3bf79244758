import type { Subject } from '../../schemas/common.ts';

/** What a timeline knows of an event. */
export interface TimelineEvent {
  id: string;
  /** As exact as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
  subject: Subject;
  /** What it is, in a line, with its date: what a mark is called. */
  name: string;
  /** What the drawing writes beside its mark, where it has room. */
  label?: string | undefined;
  /** The labels of heavier events are placed first. */
  weight: number;
  /** Where its mark leads. */
  href: string;
  /** What it may be filtered by: kinds of entity and ids of people, parted by spaces. */
  names: string;
}

/** The lanes, from above: the deal, its two parties, what they were to build, what came against it, and the world around. */
export const lanes: readonly Subject[] = ['deal', 'huawei', 'mts', 'rollout', 'sanctions', 'world'];
