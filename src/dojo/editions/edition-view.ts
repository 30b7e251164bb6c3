import type { Thanked } from '../partners/logo.ts';
import type { Mode, Picture, Question, Status } from './edition.ts';

/** A session as the page of its edition shows it. */
export interface SessionView {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly venue: string;
  readonly movedFrom: string | null;
  readonly cancelled: boolean;
  readonly next: boolean;
  /** Only told to who takes part. */
  readonly wayIn?: string;
  readonly video?: string;
}

export interface EditionView {
  readonly slug: string;
  readonly status: Status;
  readonly title: string;
  readonly sentence: string;
  readonly picture: Picture | null;
  readonly html: string;
  readonly community: { readonly slug: string; readonly name: string };
  readonly hosts: readonly string[];
  readonly themes: readonly string[];
  readonly partners: readonly Thanked[];
  readonly region: string;
  readonly place: string;
  readonly zone: string;
  readonly elsewhere: string;
  readonly mode: Mode;
  readonly capacity: number;
  readonly taken: number;
  readonly questions: readonly Question[];
  readonly people: readonly string[];
  readonly sessions: readonly SessionView[];
}
