import type { RouterContextProvider } from 'react-router';
import { administered } from '../communities/administered.server.ts';
import { hosted } from '../editions/hosted.server.ts';
import type { TeamOf } from '../team/team.server.ts';

/** Whose endpoints a page is about, and where that page is. */
export interface Owner {
  readonly of: TeamOf;
  readonly me: string;
  readonly title: string;
  readonly zone: string;
  /** The page of its endpoints, and the one from which people come. */
  readonly path: string;
  readonly back: string;
}

interface Asked {
  readonly params: { readonly slug: string };
  readonly context: Readonly<RouterContextProvider>;
}

/** An edition, to who hosts it; for everybody else there is no such page. */
export const ownerEdition = async (asked: Asked): Promise<Owner> => {
  const { edition, person } = await hosted(asked);
  const { id, title, zone, slug } = edition;
  return {
    ...{ of: { edition: id }, me: person.id, title, zone },
    ...{ path: `/e/${slug}/webhooks`, back: `/e/${slug}/host` },
  };
};

/** A community, to who administers it. */
export const ownerCommunity = async (asked: Asked): Promise<Owner> => {
  const { community, person } = await administered(asked);
  const { id, name: title, zone, slug } = community;
  return {
    ...{ of: { community: id }, me: person.id, title, zone },
    ...{ path: `/c/${slug}/webhooks`, back: `/c/${slug}/edit` },
  };
};
