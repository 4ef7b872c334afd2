/**
 * Zod makes programs of its schemas where a page allows that, and tries whether it does. The page of the editor forbids it (ablage.ts), and a browser
 * tells of each try as of an attack. To be loaded before any schema is made.
 */
import { config } from 'zod';

config({ jitless: true });
