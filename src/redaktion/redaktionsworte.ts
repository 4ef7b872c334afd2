/**
 * German words of the editor's software: what its own translation lacks (two people in one text would read English), and what is otherwise
 * with us. Keys as in `@sveltia/cms/locales`; plurals in MessageFormat 2. What only whoever sets the software up reads (`config`, storage of
 * others) stays English.
 */
export const WORTE: Record<string, string> = {
  // Otherwise with us: the site is built first, and the backup is of this computer.
  restore_backup_description:
    'Auf diesem Rechner liegt ein nicht gespeicherter Stand dieses Eintrags ({$datetime}). Wiederherstellen, wenn Sie selbst zuletzt daran geschrieben haben; sonst verwerfen.',
  'workflow.confirm_publishing_entry':
    'Soll dieser Eintrag veröffentlicht werden? Er steht auf der Website, sobald sie geprüft und gebaut ist.',
  'workflow.publishing_entry_failed':
    'Der Eintrag ließ sich nicht veröffentlichen. Steht daneben, was noch fehlt, ergänzen Sie es; sonst versuchen Sie es bitte noch einmal.',

  // What the software calls a preview is the German page beside its translation.
  content_preview: 'Deutsche Seite',
  preview_x_locale: 'Deutsche Seite zum {$locale}-Inhalt',

  'local_workflow.unsupported_browser':
    'Dieser Browser kann keinen Ordner auf dem eigenen Rechner bearbeiten. Das geht mit Chrome oder Edge.',

  // What brings an editor here is nearly always the photo of a telephone.
  warning_invalid_files:
    '.input {$count :integer} .match $count one {{Diese Datei lässt sich nicht hochladen. Ein iPhone speichert Fotos im Format HEIC, das Browser nicht zeigen. Öffnen Sie das Foto und sichern Sie es als JPEG; oder stellen Sie am Telefon „Maximale Kompatibilität“ ein (Einstellungen, Kamera, Formate). Ist es kein HEIC, ist die Datei beschädigt, oder ihr Name endet anders als ihr Inhalt.}} * {{Diese Dateien lassen sich nicht hochladen. Ein iPhone speichert Fotos im Format HEIC, das Browser nicht zeigen. Öffnen Sie die Fotos und sichern Sie sie als JPEG; oder stellen Sie am Telefon „Maximale Kompatibilität“ ein (Einstellungen, Kamera, Formate). Sind sie kein HEIC, sind die Dateien beschädigt, oder ihre Namen enden anders als ihr Inhalt.}}',

  show_errors: 'Fehler zeigen',
  select_item: '{$name} auswählen',
  'save_conflict.title': 'Jemand anderes hat diesen Eintrag geändert',
  'save_conflict.modified_by': '{$name} hat diesen Eintrag am {$date} geändert, nachdem Sie ihn geöffnet haben.',
  'save_conflict.modified': 'Dieser Eintrag ist geändert worden, nachdem Sie ihn geöffnet haben.',
  'save_conflict.deleted': 'Dieser Eintrag ist gelöscht worden, nachdem Sie ihn geöffnet haben.',
  'save_conflict.overwrite_warning': 'Wenn Sie jetzt speichern, gehen diese Änderungen verloren.',
  'save_conflict.recreate_warning': 'Wenn Sie jetzt speichern, wird der Eintrag wieder angelegt.',
  'save_conflict.save_anyway': 'Trotzdem speichern',
  'save_conflict.branch_moved': 'Jemand anderes hat zur selben Zeit gespeichert. Bitte noch einmal speichern.',
  'remote_change.reload_entry': 'Eintrag neu laden',
  'remote_change.confirm_reloading_entry':
    'Soll der Eintrag neu geladen werden? Was Sie nicht gespeichert haben, geht dabei verloren.',
  list_item_options: 'Optionen des Listeneintrags',
  'relation_field.save_together_hint': 'Der neue Eintrag ({$name}) wird zusammen mit diesem gespeichert.',
  'relation_field.add_failed': '{$name} ließ sich nicht hinzufügen.',
  'entry_sidebar.slug.title': 'Adresse',
  'entry_sidebar.slug.generated_on_save': 'Die Adresse entsteht beim Speichern aus dem Inhalt des Eintrags.',
  'entry_sidebar.slug.unavailable': 'Dieser Eintrag hat keine eigene Adresse.',
  'status.deploying': 'Wird gebaut',
  'workflow.deploying_deletion': 'Löschung',

  sign_in_using_access_token_workflow_note:
    'Für Entwürfe und Prüfung braucht es auch Lese- und Schreibzugriff auf Merge Requests.',
  sign_in_with_link: 'Mit einem Link anmelden',
  sign_in_with_link_confirmation:
    'Dieser Link meldet Sie als {$account} bei {$service} an und übernimmt die Einstellungen des Geräts, auf dem er entstand. Fahren Sie nur fort, wenn Sie ihn selbst erzeugt haben.',

  replace_file: 'Datei ersetzen',
  replace_image: 'Bild ersetzen',
  remove_file: 'Datei entfernen',
  remove_image: 'Bild entfernen',
  file_unavailable: 'Nicht verfügbar',
  file_unavailable_description:
    'Diese Datei ließ sich nicht laden. Vielleicht ist sie verschoben oder gelöscht worden.',
  deleting_referenced_assets_note:
    '.input {$count :integer} .match $count one {{Der Verweis darauf in einem Eintrag wird ebenfalls entfernt.}} * {{Die Verweise darauf in {$count} Einträgen werden ebenfalls entfernt.}}',
  cannot_delete_referenced_assets:
    '.input {$count :integer} .match $count one {{Diese Datei lässt sich nicht löschen, weil die folgenden Felder sie brauchen. Ändern Sie zuerst diese Einträge.}} * {{Diese Dateien lassen sich nicht löschen, weil die folgenden Felder sie brauchen. Ändern Sie zuerst diese Einträge.}}',
  deleting_referenced_entries_note:
    '.input {$count :integer} .match $count one {{Der Verweis darauf in einem anderen Eintrag wird ebenfalls entfernt.}} * {{Die Verweise darauf in {$count} anderen Einträgen werden ebenfalls entfernt.}}',
  cannot_delete_referenced_entries:
    '.input {$count :integer} .match $count one {{Dieser Eintrag lässt sich nicht löschen, weil die folgenden Felder ihn brauchen. Ändern Sie zuerst diese Einträge.}} * {{Diese Einträge lassen sich nicht löschen, weil die folgenden Felder sie brauchen. Ändern Sie zuerst diese Einträge.}}',

  domain: 'Domain',
  folders: 'Ordner',
  more_folders: 'Weitere Ordner',
  back_to_parent_folder: 'Zurück zum übergeordneten Ordner',
  new_folder: 'Neuer Ordner',
  new_folder_name: 'Name des Ordners',
  new_folder_create: 'Anlegen',
  new_folder_description: 'Der neue Ordner entsteht in „{$folder}“.',
  'new_folder_error.empty': 'Der Name des Ordners darf nicht leer sein.',
  'new_folder_error.invalid':
    'Der Name des Ordners darf keinen Schrägstrich enthalten und nicht mit einem Punkt beginnen.',
  'new_folder_error.duplicate': 'Hier gibt es schon einen Ordner oder eine Datei dieses Namens.',
  creating_folder: 'Ordner wird angelegt …',
  creating_folder_failed: 'Der Ordner ließ sich nicht anlegen.',
  folder_options: 'Optionen des Ordners',
  show_folder_options: 'Optionen des Ordners zeigen',
  rename_folder: 'Ordner umbenennen',
  delete_folder: 'Ordner löschen',
  enter_new_name_for_folder:
    '.input {$count :integer} .match $count 0 {{Geben Sie einen neuen Namen ein.}} one {{Geben Sie einen neuen Namen ein. Die Datei im Ordner zieht mit um, und Einträge, die sie verwenden, werden angepasst.}} * {{Geben Sie einen neuen Namen ein. Die {$count} Dateien im Ordner ziehen mit um, und Einträge, die sie verwenden, werden angepasst.}}',
  enter_new_name_for_external_folder:
    '.input {$count :integer} .match $count 0 {{Geben Sie einen neuen Namen ein.}} one {{Geben Sie einen neuen Namen ein. Die Datei im Ordner zieht mit um und hat dann eine andere Adresse; passen Sie Einträge an, die sie verwenden.}} * {{Geben Sie einen neuen Namen ein. Die {$count} Dateien im Ordner ziehen mit um und haben dann andere Adressen; passen Sie Einträge an, die sie verwenden.}}',
  confirm_deleting_folder:
    '.input {$count :integer} .match $count 0 {{Soll der leere Ordner „{$name}“ gelöscht werden?}} one {{Soll der Ordner „{$name}“ mit der Datei darin gelöscht werden?}} * {{Soll der Ordner „{$name}“ mit den {$count} Dateien darin gelöscht werden?}}',
  renaming_folder: 'Ordner wird umbenannt …',
  renaming_folder_failed: 'Der Ordner ließ sich nicht umbenennen.',
  deleting_folder: 'Ordner wird gelöscht …',
  deleting_folder_failed: 'Der Ordner ließ sich nicht löschen.',
  folder_created: 'Ordner angelegt.',
  folder_path: 'Pfad des Ordners',
  folder_contents: 'Inhalt',
  x_folders: '.input {$count :integer} .match $count 0 {{Keine Ordner}} one {{{$count} Ordner}} * {{{$count} Ordner}}',
  folder_renamed: 'Ordner umbenannt.',
  folder_deleted: 'Ordner gelöscht.',
  'assets_dialog.title.folder': 'Ordner auswählen',
  'assets_dialog.selected_folder': 'Gewählter Ordner: {$path}',
  'assets_dialog.selected_folders':
    '.input {$count :integer} .match $count one {{{$count} Ordner ausgewählt}} * {{{$count} Ordner ausgewählt}}',
  'assets_dialog.no_subfolders': 'Dieser Ordner hat keine Unterordner.',
};

interface Baum {
  [name: string]: string | Baum;
}

/** The words of a locale with ours in their places. In: its JSON as text. */
export function mitUnserenWorten(json: string): string {
  // A file of words is nothing but texts in groups, as deep as its author liked.
  const baum = JSON.parse(json) as Baum;
  for (const [pfad, wort] of Object.entries(WORTE)) {
    const teile = pfad.split('.');
    const letzter = teile.pop()!;
    const ast = teile.reduce<Baum>((b, teil) => (b[teil] ??= {}) as Baum, baum);
    ast[letzter] = wort;
  }
  return JSON.stringify(baum);
}
