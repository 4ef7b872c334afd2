import YAML from 'yaml';

/** A value as YAML, everything written out: the check takes no references inside a file. */
export const alsYaml = (wert: unknown): string => YAML.stringify(wert, { aliasDuplicateObjects: false });
