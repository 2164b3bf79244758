import { changesOf, correctionsByPage, newFactsOf } from '../feeds/changes.ts';
import { feedText } from '../feeds/feed.ts';
import type { FeedForm, FeedName } from '../feeds/feed.ts';
import { absolute, plain, records, settings } from './site.ts';

/** What changed on the site, the newest first. */
export const changes = changesOf(records, plain);
const corrections = correctionsByPage(changes);

/** What was put right on a page, by its path. */
export const correctionsOn = (path: string) => corrections.get(path) ?? [];

/** A feed in one of its forms, as it is sent. */
export const feedAs = (name: FeedName, form: FeedForm): string =>
  feedText(
    { name, news: name === 'changes' ? changes : newFactsOf(records, plain), settings, address: absolute },
    form,
  );
