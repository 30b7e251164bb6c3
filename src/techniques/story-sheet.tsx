/** The sheet of a story, wherever it is opened: the backlog is where it lives. */
export { default } from './backlog/story-sheet.tsx';
