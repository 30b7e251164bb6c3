/** What the top bar can open over or beside the board. */
export type Panel = 'share' | 'versions' | 'palette' | 'keys' | 'name' | 'advice' | 'guide' | 'picture';
