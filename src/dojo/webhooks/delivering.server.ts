/** The part of this process that sends webhooks: woken by what is written, and by the clock for what is tried again. */
import type { Pool } from 'pg';
import { listenTo } from '#server/db/listen.server.ts';
import type { Log } from '#server/log.server.ts';
import { WEBHOOK_CHANNEL } from './happened.server.ts';
import { createWebhookWorker, type WebhookWorkerOptions } from './worker.server.ts';

export interface Delivering {
  /** Sends all that is due; resolves when it has. */
  drain(): Promise<void>;
  /** From now on what happens is sent at once. */
  start(): void;
  /** Takes up nothing more; what is being sent ends, as long as it takes at most. */
  stop(): Promise<void>;
}

export const createDelivering = (
  options: WebhookWorkerOptions & { readonly pool: Pool; readonly log: Log },
): Delivering => {
  const { pool, log } = options;
  const worker = createWebhookWorker(options);
  let [again, stopping] = [false, false];
  let running: Promise<void> | undefined;
  /** One at a time here; what is written meanwhile is looked for once more. */
  const drain = (): Promise<void> => {
    if (stopping) return Promise.resolve();
    again = true;
    running ??= (async () => {
      while (again && !stopping) {
        again = false;
        await worker.drain(() => stopping);
      }
    })().finally(() => {
      running = undefined;
    });
    return running;
  };
  const heard = () =>
    void drain().catch((cause: unknown) =>
      log.warn('Webhooks wait: they could not be looked for.', { cause }),
    );
  let stopListening: (() => Promise<void>) | undefined;
  return {
    drain,
    start() {
      stopListening ??= listenTo(pool, WEBHOOK_CHANNEL, heard, log);
    },
    async stop() {
      stopping = true;
      await stopListening?.();
      await running?.catch(() => {});
    },
  };
};
