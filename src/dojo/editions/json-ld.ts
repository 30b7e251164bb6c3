import { isoWithOffset, meetingAt } from '#core/zone.ts';

interface Session {
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly movedFrom: string | null;
  readonly cancelled: boolean;
}

interface Described {
  readonly title: string;
  readonly sentence: string;
  readonly locale: string;
  readonly zone: string;
  readonly place: string;
  readonly region: string;
  readonly capacity: number;
  readonly taken: number;
  readonly community: { readonly name: string };
  /** The address of its picture. */
  readonly image: string;
}

/** An edition as search engines read it: an event with its sessions, never with anybody's name but the community's [C11]. */
export const eventOf = (edition: Described, sessions: readonly Session[], url: string) => {
  const { title, sentence, zone, capacity, taken } = edition;
  const place = [edition.place, edition.region].filter((part) => part !== '').join(', ');
  const location =
    place === '' ? { '@type': 'VirtualLocation', url } : { '@type': 'Place', name: place, address: place };
  const attendance = place === '' ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode';
  const at = (date: string, time: string) => isoWithOffset(meetingAt(date, time, zone).instant, zone);
  const events = sessions.map((session) => ({
    '@type': 'Event',
    name: session.title === '' ? `${title} ${session.number}` : session.title,
    url: `${url}/sessions/${session.number}`,
    startDate: at(session.date, session.start),
    endDate: at(session.date, session.end),
    eventStatus: `https://schema.org/Event${session.cancelled ? 'Cancelled' : session.movedFrom ? 'Rescheduled' : 'Scheduled'}`,
    ...(session.movedFrom && !session.cancelled
      ? { previousStartDate: at(session.movedFrom.slice(0, 10), session.movedFrom.slice(11)) }
      : {}),
    eventAttendanceMode: `https://schema.org/${attendance}`,
    location,
  }));
  const [first, last] = [events[0], events.at(-1)];
  return {
    '@context': 'https://schema.org',
    '@type': 'EventSeries',
    name: title,
    ...(sentence === '' ? {} : { description: sentence }),
    image: edition.image,
    url,
    inLanguage: edition.locale,
    ...(first && last ? { startDate: first.startDate, endDate: last.endDate } : {}),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: `https://schema.org/${attendance}`,
    location,
    organizer: { '@type': 'Organization', name: edition.community.name },
    isAccessibleForFree: true,
    maximumAttendeeCapacity: capacity,
    remainingAttendeeCapacity: Math.max(0, capacity - taken),
    offers: {
      '@type': 'Offer',
      price: 0,
      priceCurrency: 'EUR',
      url,
      availability: `https://schema.org/${taken < capacity ? 'InStock' : 'SoldOut'}`,
    },
    subEvent: events,
  };
};
