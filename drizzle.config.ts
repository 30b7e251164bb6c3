import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --name=…` writes the next file of `migrations/` from the tables in the code. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/**/tables.server.ts',
  out: './migrations',
  strict: true,
});
