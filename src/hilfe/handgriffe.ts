/** The drawings of first aid, from lines in a field of 120 by 72 units. Pure. */
import type { Handgriff } from '../schema/handgriffe.ts';

/** A line as thick as a limb; one without length is a head. */
interface Strich {
  pfad: string;
  breite: number;
  /** A rim of paper sets it off from what lies behind it. */
  rand: boolean;
  /** Who or what moves has a colour of its own. */
  bewegt: boolean;
}
const glied = (pfad: string, breite: number): Strich => ({ pfad, breite, rand: true, bewegt: false });
/** What others grow out of. */
const rumpf = (pfad: string, breite: number): Strich => ({ ...glied(pfad, breite), rand: false });
const bewegt = (s: Strich): Strich => ({ ...s, bewegt: true });

/** Somebody on the back, seen from above: helpers kneel below. */
const kopf = glied('M16 30h0', 16);
const oberkoerper = rumpf('M36 30H58', 17);
const nahesBein = glied('M62 34.5H112', 7);
const fernesBein = glied('M62 25.5H112', 7);
const naherArm = rumpf('M34 34V56H16', 6.5);
const fernerArm = glied('M37 23L47 36L25 40', 6.5);

/** Somebody on the back, seen from the side. */
const liegend = [glied('M62 53H112', 8), rumpf('M34 52H58', 14), glied('M14 51h0', 16)];
const boden = rumpf('M4 67H116', 2.5);
const atem = [rumpf('M8 38q-3-3 0-6t0-6', 2.5), rumpf('M15 38q-3-3 0-6t0-6', 2.5)];

/** Each drawing from back to front. */
export const STRICHE: Record<Handgriff, readonly Strich[]> = {
  atmung: [
    ...[boden, ...liegend, ...atem],
    ...[glied('M46 28L51 44', 6.5), glied('M44 24L82 33', 10), glied('M82 36L68 60H96', 8), glied('M29 23h0', 15)].map(
      bewegt,
    ),
  ],
  'naher-arm': [fernesBein, nahesBein, oberkoerper, bewegt({ ...naherArm, rand: true }), kopf],
  'ferner-arm': [fernesBein, nahesBein, oberkoerper, naherArm, kopf, bewegt(fernerArm)],
  'fernes-bein': [nahesBein, oberkoerper, naherArm, kopf, fernerArm, bewegt(glied('M60 25L78 6L90 27', 7))],
  seitenlage: [
    glied('M64 26H112', 7),
    rumpf('M37 26L60 27', 14),
    rumpf('M36 32V56H16', 6.5),
    glied('M38 28L44 44H24', 6.5),
    glied('M18 30h0', 16),
    glied('M62 30L74 54H98', 7.5),
  ],
  herzdruck: [
    ...[boden, ...[rumpf('M38 22H56L53 42H41Z', 7), glied('M47 9h0', 15)].map(bewegt)],
    ...[...liegend, bewegt(glied('M35 23L45 44M59 23L49 44', 7))],
  ],
};
