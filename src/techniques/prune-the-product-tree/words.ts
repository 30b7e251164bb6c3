import { count, words } from '#core/words.ts';

export const treeWords = words({
  fr: {
    limbs: 'Les branches',
    limb: 'Une branche',
    addLimb: 'Ajouter une branche',
    limbsHint: 'De 3 à 10 branches : les grands domaines du produit.',
    leaves: 'Les feuilles prêtes',
    leavesHint: 'Ce que l’on sait déjà ; les joueurs en feront pousser d’autres.',
    missing: 'Un arbre a de 3 à 10 branches.',
    zones: { inside: 'Au cœur', canopy: 'À la cime' },
    zoneAsks: { inside: 'Ce dont on a besoin maintenant', canopy: 'Ce qui est nouveau, plus loin' },
    at: (limb: string, zone: string) => `${limb}, ${zone}`,
    roots: 'Les racines',
    rootsAsk: 'Ce qui ne se voit pas et qui tient l’arbre : accueil, formation, données, soutien',
    pruned: 'Coupé',
    prunedAsk: 'Ce que l’on cesse de faire, ou que l’on ne fera pas',
    basket: 'Le panier',
    basketAsk: 'Des feuilles à placer',
    balance: (share: number, n: number) => `${count('fr', n, 'feuille', 'feuilles')}, ${share} % de l’arbre`,
    leaf: (text: string, where: string) => `${text}, ${where}`,
    why: 'Pourquoi ici',
    keep: (n: number) =>
      n === 0
        ? 'Garder la place de chaque feuille'
        : `Garder l’arbre : ${count('fr', n, 'nouvelle story', 'nouvelles stories')}`,
    kept: (n: number) =>
      n === 0
        ? 'La place de chaque feuille est gardée.'
        : `${count('fr', n, 'story créée', 'stories créées')}, et la place de chaque feuille gardée.`,
    byLimb: 'Branche par branche',
    byLeaf: 'Feuille par feuille',
    none: '–',
  },
  en: {
    limbs: 'The limbs',
    limb: 'A limb',
    addLimb: 'Add a limb',
    limbsHint: 'From 3 to 10 limbs: the main areas of the product.',
    leaves: 'Leaves at hand',
    leavesHint: 'What is known already; players will grow others.',
    missing: 'A tree has from 3 to 10 limbs.',
    zones: { inside: 'Inside', canopy: 'Canopy' },
    zoneAsks: { inside: 'What is needed now', canopy: 'What is new, further out' },
    at: (limb: string, zone: string) => `${limb}, ${zone}`,
    roots: 'The roots',
    rootsAsk: 'What nobody sees and what holds the tree: welcome, training, data, support',
    pruned: 'Cut',
    prunedAsk: 'What we stop doing, or will not do',
    basket: 'The basket',
    basketAsk: 'Leaves to be placed',
    balance: (share: number, n: number) => `${count('en', n, 'leaf', 'leaves')}, ${share}% of the tree`,
    leaf: (text: string, where: string) => `${text}, ${where}`,
    why: 'Why here',
    keep: (n: number) =>
      n === 0
        ? 'Keep the place of each leaf'
        : `Keep the tree: ${count('en', n, 'new story', 'new stories')}`,
    kept: (n: number) =>
      n === 0
        ? 'The place of each leaf is kept.'
        : `${count('en', n, 'story', 'stories')} made, and the place of each leaf kept.`,
    byLimb: 'Limb by limb',
    byLeaf: 'Leaf by leaf',
    none: '–',
  },
});
