import { phrases, words } from './phrases.ts';

export const ROLE_EN = phrases(`
  as a|an|the|any|our|another|one
  as a / an
  as a ( n )
  as a ( an )
  as an a
`);

/** Sayings with « as a » that name nobody. */
export const NOT_A_ROLE_EN = words(`
  result consequence reminder example rule matter whole first last next final second start side bonus precaution
  workaround general follow note service given part basis well soon long per far such minimum way means alternative option starting
  of if though to you it they he she this that i we there always usual agreed expected planned promised discussed
`);

export const SUBJECTS_EN = words('i we');
export const THIRD_SUBJECTS_EN = words('he she they it');

export const WISHES_EN = phrases(`
  want|wants|wanted|need|needs|wish|wishes|desire|expect|prefer|hope
  want|wants|wanted|need|needs|wish|wishes|desire|hope|expect|prefer to
  would like|love|want|prefer|need
  would like|love|want|prefer|need to
  ' d like|love|want|prefer
  ’ d like|love|want|prefer
  ' d like|love|want|prefer to
  ’ d like|love|want|prefer to
`);

export const MODALS_EN = phrases(`
  can|could|should|must|may|might|will|shall
  should|must|shall|will be able to
  have|has to
  require|requires
  am|are|is able|allowed|supposed to
  '|’ m|re able|allowed|supposed to
`);

/** Said of somebody from outside, these ask for something; « will » and « may » only describe. */
export const DUTIES_EN = phrases(`
  can|could|should|must|shall
  should|must|shall be able to
  have|has to
  am|are|is able|allowed to
`);

/** « I do not want … »: a negation stays whole, so the want begins with it. */
export const NEGATIONS_EN = phrases(`
  do|does|did|can|could|should|must|may|will|would|am|are not
  don|doesn|didn|can|couldn|shouldn|mustn|won|wouldn|aren '|’ t
  cannot|never
`);

export const BENEFITS_EN = phrases(`
  so that
  so that that
  so - that
  sothat
  so as to
  in order to|that
  in order for
  such that
  because
  for the purpose of
  with the aim|goal of
  in the hope of
`);

/** After « so » or « since », these show a reason: « so I can », but not « so far » or « since last week ». */
export const REASON_SUBJECTS_EN = words(`
  i we they he she it you the my our their his her its everyone everybody people users others no nobody each all there
  this these
`);

/** « Since I last … » is a time. */
export const TIME_EN = words('last was were started joined first previous began logged');

export const CIRCUMSTANCE_EN = words('when if once after before while whenever during upon');
