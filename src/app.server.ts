import { resolve } from 'node:path';
import * as build from 'virtual:react-router/server-build';
import { createRequestHandler } from 'react-router';
import type { Base } from '#dojo/base.server.ts';
import { createSite, type Site } from './site.server.ts';

export interface AppOptions {
  /** Vite serves the browser's files while one develops. */
  readonly developing: boolean;
}

/** The site with the pages of the build at hand. */
export const createApp = (base: Base, { developing }: AppOptions): Promise<Site> =>
  createSite(base, {
    pages: createRequestHandler(build, developing ? 'development' : 'production'),
    files: developing ? null : resolve('build/client'),
    developing,
  });
