import type { Grouping } from '#product/grouping.ts';
import type { LiveModel, Topic } from '#product/live-model.ts';
import { isFiltering, type MapFilter, NO_FILTER, showsBand, showsStory } from './filter.ts';
import { cellKey, type MapShape, shapeOf, shapeSign } from './shape.ts';

const HIDDEN = 'hidden';
const FRAME: readonly Topic[] = ['any:activity', 'any:step', 'any:release'];

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, index) => id === b[index]);

/**
 * The story map kept in step with the model. Listeners of a cell hear of that cell alone; those of the frame hear
 * when columns or bands change, not when somebody types in a title.
 */
export class LiveMap {
  readonly model: LiveModel;
  #filter = NO_FILTER;
  #shape: MapShape;
  #sign = '';
  #members = '';
  #cells: Grouping;
  #known = new Map<string, readonly string[]>();
  #listeners = new Map<string, Set<() => void>>();
  #shapeListeners = new Set<() => void>();
  #lookListeners = new Set<() => void>();
  #unhear: (() => void)[] = [];
  #running = false;

  constructor(model: LiveModel) {
    this.model = model;
    this.#cells = this.#group();
    this.#shape = this.#draw();
  }

  get shape(): MapShape {
    return this.#shape;
  }

  get filter(): MapFilter {
    return this.#filter;
  }

  /** Ids of a cell's stories by rank; the same array as long as they are the same. */
  readonly ids = (key: string): readonly string[] => {
    const fresh = this.#cells.ids(key);
    const known = this.#known.get(key);
    if (known && (known === fresh || same(known, fresh))) return known;
    this.#known.set(key, fresh);
    return fresh;
  };

  /** How many stories show. */
  get shown(): number {
    return this.model.list('story').length - this.#cells.ids(HIDDEN).length;
  }

  /** Where a story stands on the map, whether or not the filter shows it; null for what is no story. */
  cellOf(story: string): { readonly step: string | null; readonly release: string | null } | null {
    const found = this.model.find('story', story);
    if (!found) return null;
    return {
      step: this.model.find('step', found.step)?.id ?? null,
      release: this.model.find('release', found.release)?.id ?? null,
    };
  }

  look(filter: MapFilter): void {
    this.#filter = filter;
    this.#regroup();
    this.#redraw();
  }

  onShape(listener: () => void): () => void {
    this.#shapeListeners.add(listener);
    return () => void this.#shapeListeners.delete(listener);
  }

  /** Told when the filter, or what passes it, changes. */
  onLook(listener: () => void): () => void {
    this.#lookListeners.add(listener);
    return () => void this.#lookListeners.delete(listener);
  }

  onCell(key: string, listener: () => void): () => void {
    let set = this.#listeners.get(key);
    if (!set) {
      this.#listeners.set(key, (set = new Set()));
      if (this.#running) this.#hear(key);
    }
    set.add(listener);
    return () => void set.delete(listener);
  }

  /** Begins to follow the model; the answer stops. */
  follow(): () => void {
    this.#running = true;
    this.#regroup();
    this.#redraw();
    const stops = FRAME.map((topic) =>
      this.model.subscribe(topic, () => {
        if (this.#members !== this.#membership() || this.#filter.persona !== null) this.#regroup();
        this.#redraw();
      }),
    );
    return () => {
      this.#running = false;
      for (const stop of [...stops, ...this.#unhear.splice(0)]) stop();
      this.#cells.dispose();
    };
  }

  /** Which steps and releases there are: only then may a story's cell change without the story changing. */
  #membership(): string {
    const ids = (kind: 'step' | 'release') =>
      this.model
        .list(kind)
        .map(({ id }) => id)
        .sort()
        .join();
    return `${ids('step')}|${ids('release')}`;
  }

  #group(): Grouping {
    this.#members = this.#membership();
    const shows = isFiltering(this.#filter) ? showsStory(this.model, this.#filter) : () => true;
    return this.model.group('story', (story) =>
      shows(story)
        ? cellKey(
            this.model.find('step', story.step)?.id ?? null,
            this.model.find('release', story.release)?.id ?? null,
          )
        : HIDDEN,
    );
  }

  #regroup(): void {
    for (const stop of this.#unhear.splice(0)) stop();
    this.#cells.dispose();
    this.#cells = this.#group();
    if (!this.#running) return;
    this.#unhear.push(
      this.#hearUnplaced(),
      this.#cells.subscribe(HIDDEN, () => this.#tellLook()),
    );
    this.#tellLook();
    for (const key of this.#listeners.keys()) {
      this.#hear(key);
      const known = this.#known.get(key);
      if (known && this.ids(key) !== known) this.#tell(key);
    }
  }

  #hear(key: string): void {
    this.#unhear.push(this.#cells.subscribe(key, () => this.#tell(key)));
  }

  #hearUnplaced(): () => void {
    const keys = [null, ...this.model.list('release').map(({ id }) => id)].map((id) => cellKey(null, id));
    const stops = keys.map((key) => this.#cells.subscribe(key, () => this.#redraw()));
    return () => {
      for (const stop of stops) stop();
    };
  }

  #draw(): MapShape {
    const releases = this.model.list('release');
    const whole = shapeOf({
      activities: this.model.list('activity'),
      steps: this.model.list('step'),
      releases,
      unplaced: [null, ...releases.map(({ id }) => id)].some(
        (id) => showsBand(this.#filter, id) && this.#cells.ids(cellKey(null, id)).length > 0,
      ),
    });
    return { ...whole, bands: whole.bands.filter((release) => showsBand(this.#filter, release)) };
  }

  #redraw(): void {
    const shape = this.#draw();
    const sign = shapeSign(shape);
    if (sign === this.#sign) return;
    this.#sign = sign;
    this.#shape = shape;
    for (const listener of [...this.#shapeListeners]) listener();
  }

  #tellLook(): void {
    for (const listener of [...this.#lookListeners]) listener();
  }

  #tell(key: string): void {
    for (const listener of [...(this.#listeners.get(key) ?? [])]) listener();
  }
}
