import { readModelFile } from './read-file.server.ts';
import { readSentStories } from './read-stories.server.ts';

/** What may take seconds: done in a process of its own when much was sent. What goes in and out is data, nothing else. */
export const TASKS = { 'model-file': readModelFile, stories: readSentStories } as const;
