/** Somebody of an edition as its people see them. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly picture: string | null;
  readonly colour: string;
}

/** Who holds a seat, or hosts, with what everybody may read of them. */
export interface EditionMember extends Member {
  readonly seated: boolean;
  /** Since when, for who holds a seat. */
  readonly seatedAt: Date | null;
  readonly hosts: boolean;
  /** As they are called in public; null for who agreed to nothing [Privacy 6]. */
  readonly publicName: string | null;
}

/** Somebody on the list of an evening, and whether they were noted as being there. */
export interface Rolled extends Member {
  readonly present: boolean;
}
