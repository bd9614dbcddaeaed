-- Who this contact was found to be: its conversations are that contact's until the merge is undone.
ALTER TABLE contact ADD COLUMN merged_into TEXT;

-- What a member merged, and what it was before, so that it can be taken apart again.
CREATE TABLE contact_merge (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  kept_contact_id TEXT NOT NULL,
  merged_contact_id TEXT NOT NULL,
  merged_by TEXT NOT NULL,
  merged_at INTEGER NOT NULL,
  undone_at INTEGER,
  before TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX contact_merge_standing ON contact_merge (workspace_id, merged_contact_id) WHERE undone_at IS NULL;
CREATE INDEX contact_merge_of_kept ON contact_merge (workspace_id, kept_contact_id, merged_at);
CREATE INDEX identity_of_contact ON identity (workspace_id, contact_id);
