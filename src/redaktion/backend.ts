/** Where the editor of the press office keeps what is written, in the words of Sveltia. */

/** Where entries are kept. Without `gitlab` only the folder on one's own computer can be edited. */
export interface Ablage {
  gitlab?: { herkunft: string; projekt: string; anwendung: string; zweig: string };
}

const SATZ = (was: string) => `${was} über die Redaktion: {{collection}}, {{slug}}`;
const MELDUNGEN = {
  create: SATZ('Angelegt'),
  update: SATZ('Geändert'),
  delete: SATZ('Gelöscht'),
  uploadMedia: 'Datei hochgeladen über die Redaktion: {{path}}',
  deleteMedia: 'Datei gelöscht über die Redaktion: {{path}}',
};

/** GitLab with PKCE needs no server of ours; the names of a project that does not exist stand in while none is known. */
export const backend = ({ gitlab }: Ablage): Record<string, unknown> =>
  gitlab
    ? {
        name: 'gitlab',
        repo: gitlab.projekt,
        branch: gitlab.zweig,
        base_url: gitlab.herkunft,
        api_root: `${gitlab.herkunft}/api/v4`,
        auth_type: 'pkce',
        app_id: gitlab.anwendung,
        auth_methods: ['oauth'],
        commit_messages: MELDUNGEN,
      }
    : {
        name: 'gitlab',
        repo: 'lokal/drogenhilfe-dortmund',
        base_url: 'https://gitlab.invalid',
        auth_methods: ['oauth'],
      };
