import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { mayReadMetrics, processFigures, prometheusText } from '#server/http/metrics.server.ts';
import type { Base } from './base.server.ts';

/** `/healthz` for who watches over us, `/metrics` for who measures us. */
export const healthRoutes = (base: Base): Hono<{ Bindings: HttpBindings }> => {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/healthz', async (context) => {
    const healthy = !base.rooms.stats().storeAway && (await base.alive());
    const status = healthy ? 'ok' : 'away';
    return context.json({ status, version: base.version }, healthy ? 200 : 503, {
      'Cache-Control': 'no-store',
    });
  });
  app.get('/metrics', (context) => {
    if (!mayReadMetrics(context.env.incoming, base.settings.metricsToken))
      return context.text('Forbidden', 403);
    const stats = base.rooms.stats();
    const live = (name: string, help: string, kind: 'gauge' | 'counter', value: number) => ({
      name: `podojo_live_${name}`,
      help,
      kind,
      value,
    });
    const text = prometheusText([
      ...processFigures(),
      live('rooms', 'Products in memory', 'gauge', stats.rooms),
      live('connections', 'Open sockets', 'gauge', stats.connections),
      live('updates_total', 'Edits received', 'counter', stats.updates),
      live('frames_total', 'Frames committed', 'counter', stats.frames),
      live('refused_total', 'Edits refused', 'counter', stats.refused),
      live('waiting_bytes', 'Bytes waiting for a tick', 'gauge', stats.waitingBytes),
      live('unsent_bytes', 'Bytes waiting in sockets', 'gauge', stats.unsentBytes),
      live('turned_away_total', 'Connections that were too many', 'counter', stats.turnedAway),
      live('commits_total', 'Statements that committed rows', 'counter', stats.commits),
      live('commit_seconds_total', 'Time those statements took', 'counter', stats.commitSeconds),
      live('clashes_total', 'Rows whose place another process took first', 'counter', stats.clashes),
      live('nodes', 'Processes that serve together', 'gauge', stats.nodes),
      live('bus_away', 'Other processes are not heard', 'gauge', stats.busAway ? 1 : 0),
      live('store_away', 'Nothing can be stored', 'gauge', stats.storeAway ? 1 : 0),
    ]);
    return context.text(text, 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  return app;
};
