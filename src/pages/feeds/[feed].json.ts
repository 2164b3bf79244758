import type { APIRoute, GetStaticPaths } from 'astro';
import { feedForms, feedNames } from '../../feeds/feed.ts';
import type { FeedName } from '../../feeds/feed.ts';
import { feedAs } from '../../site/changes.ts';

export const getStaticPaths = (() => feedNames.map((feed) => ({ params: { feed } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(feedAs(params.feed as FeedName, 'json'), {
    headers: { 'Content-Type': `${feedForms.json.type}; charset=utf-8` },
  });
