import { words } from '#core/words.ts';

/** Of named versions, and how one differs from now. */
export const versionsWords = words({
  fr: {
    versionsTitle: 'Versions nommées',
    versionName: 'Nom de la version',
    versionSave: 'Enregistrer cette version',
    versionSaved: 'Version enregistrée.',
    versionNone: 'Pas encore de version. Nommez l’état présent pour pouvoir y revenir.',
    versionBy: (who: string, when: string) => `${who || 'Quelqu’un'}, ${when}`,
    compare: 'Comparer à maintenant',
    restore: 'Y revenir',
    restored: 'Version rétablie, comme un changement de plus.',
    restoreHint: 'L’état présent est d’abord gardé comme version ; rien n’est perdu.',
    beforeRestore: (name: string) => `Avant le retour à « ${name} »`,
    added: (n: number) => `Ajouté depuis (${n})`,
    changedSince: (n: number) => `Modifié depuis (${n})`,
    removedSince: (n: number) => `Supprimé depuis (${n})`,
    noDifference: 'Aucune différence.',
    fieldChange: (field: string, change: string) => `${field} : ${change}`,
    becomes: (before: string, after: string) =>
      `${before ? `« ${before} »` : 'rien'} → ${after ? `« ${after} »` : 'rien'}`,
    moved: 'déplacé',
  },
  en: {
    versionsTitle: 'Named versions',
    versionName: 'Name of the version',
    versionSave: 'Save this version',
    versionSaved: 'Version saved.',
    versionNone: 'No version yet. Name the present state to be able to come back to it.',
    versionBy: (who: string, when: string) => `${who || 'Somebody'}, ${when}`,
    compare: 'Compare with now',
    restore: 'Go back to it',
    restored: 'Version brought back, as one more change.',
    restoreHint: 'The present state is kept as a version first; nothing is lost.',
    beforeRestore: (name: string) => `Before going back to “${name}”`,
    added: (n: number) => `Added since (${n})`,
    changedSince: (n: number) => `Changed since (${n})`,
    removedSince: (n: number) => `Deleted since (${n})`,
    noDifference: 'No difference.',
    fieldChange: (field: string, change: string) => `${field}: ${change}`,
    becomes: (before: string, after: string) =>
      `${before ? `“${before}”` : 'nothing'} → ${after ? `“${after}”` : 'nothing'}`,
    moved: 'moved',
  },
});
