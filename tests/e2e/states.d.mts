// Types of `states.mjs`.
import type { Page } from '@playwright/test';

export interface Seed {
  title: string;
  kind: 'pushback' | 'proposal' | 'boss-ask';
  status: 'drafting' | 'ready' | 'won' | 'partly-won' | 'declined' | 'parked';
  archived?: boolean;
  name: string;
  fn: 'boss' | 'hr' | 'finance' | 'marketing' | 'sales-ops' | 'legal' | 'other';
  decision?: number;
  edited: number;
  answers?: number;
  cards?: number;
}

// The shape of a file belongs to the app; a test reads of it what it needs.
export type File = any;

export const QUOTA: string;
export const TWELVE: Seed[];
export const states: Record<string, (page: Page) => Promise<void>>;
export function start(page: Page, path?: string): Promise<void>;
export function reload(page: Page): Promise<void>;
export function inSecondCopy(page: Page): Promise<void>;
export function forget(page: Page): Promise<void>;
export function forgetSecondCopy(page: Page): Promise<void>;
export function withoutSecondCopy(page: Page): Promise<void>;
export function withoutStorage(page: Page): Promise<void>;
export function chooseFolder(page: Page, name?: string): Promise<void>;
export function folderPermission(page: Page, known: PermissionState, answer?: PermissionState): Promise<void>;
export function filesIn(page: Page, name?: string): Promise<Record<string, string>>;
export function backedUp(page: Page, days: number): Promise<void>;
export function goOffline(page: Page): Promise<void>;
export function visit(page: Page, hash: string): Promise<void>;
export function begin(page: Page, name?: string): Promise<void>;
export function goTo(page: Page, part: string): Promise<void>;
export function addCards(page: Page, field: string, ...texts: string[]): Promise<void>;
export function openExample(page: Page, title?: string): Promise<void>;
export function flagged(page: Page): Promise<void>;
export function openCoach(page: Page): Promise<void>;
export function downloaded(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; text: string }>;
export function pick(page: Page, name: string, text: string | Buffer): Promise<void>;
export function template(page: Page): Promise<File>;
export function seed(page: Page, file: File, changes: Seed[]): Promise<void>;
export function fillStorage(page: Page): Promise<void>;
export function emptyStorage(page: Page): Promise<void>;
export function newerOf(text: string, title: string): string;
export function writeNewer(page: Page, title: string): Promise<{ key: string; text: string }>;
