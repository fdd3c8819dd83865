import { lazy, type ComponentType } from 'react';
import { NotLoaded } from './not-loaded.js';

/** Loaded when it is shown. A network that goes while it comes leaves no empty glass. */
export const part = <Props,>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await load().catch(() => NotLoaded) }));
