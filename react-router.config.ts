import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src',
  buildDirectory: 'build',
  ssr: true,
  // All addresses are known from the start: moving between boards asks the server for nothing but their data.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
