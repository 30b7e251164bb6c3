/** Columns that many tables have, of types of their own or always told the same way. */
import { customType, timestamp } from 'drizzle-orm/pg-core';

export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/** An instant; wall clocks of a zone are texts. */
export const moment = (name: string) => timestamp(name, { withTimezone: true });
