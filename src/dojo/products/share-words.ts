import { words } from '#core/words.ts';

/** Of the links that open a product. */
export const shareWords = words({
  fr: {
    shareTitle: 'Partager ce produit',
    shareEdit: 'Lien pour modifier',
    shareEditHint: 'Qui l’ouvre peut tout changer, sans compte.',
    shareView: 'Lien pour voir',
    shareViewHint: 'Qui l’ouvre voit tout en direct, sans rien changer.',
    copy: 'Copier',
    copied: 'Lien copié.',
    qr: 'Code QR du lien',
    revoke: 'Remplacer ce lien',
    revokeHint: 'L’ancien lien cesse aussitôt de marcher, pour toutes les personnes qui l’ont ouvert.',
    revoked: 'Lien remplacé. L’ancien ne marche plus.',
    shareNeedsEdit: 'Seules les personnes qui peuvent modifier voient les liens.',
  },
  en: {
    shareTitle: 'Share this product',
    shareEdit: 'Link to edit',
    shareEditHint: 'Whoever opens it can change everything, without an account.',
    shareView: 'Link to view',
    shareViewHint: 'Whoever opens it sees everything live, and changes nothing.',
    copy: 'Copy',
    copied: 'Link copied.',
    qr: 'QR code of the link',
    revoke: 'Replace this link',
    revokeHint: 'The old link stops working at once, for everybody who opened it.',
    revoked: 'Link replaced. The old one no longer works.',
    shareNeedsEdit: 'Only people who can edit see the links.',
  },
});
