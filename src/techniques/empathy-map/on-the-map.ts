type Say = Readonly<Record<string, string>>;

/** « On “A Saturday” », or « on this map » while it has no name. */
export const surLaCarte = ({ title }: Say): string => (title ? `Sur « ${title} »` : 'Sur cette carte');
export const onTheMap = ({ title }: Say): string => (title ? `On “${title}”` : 'On this map');
