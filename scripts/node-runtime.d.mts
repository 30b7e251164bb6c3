export function isNewEnough(version: string): boolean;
export function fetchNode(root: string): string;
