-- The knowledge being edited, complete or not. `saved_as` is the version that is this very document; null while
-- something in it has not been saved. `revision` rises with every edit, so that two editors notice each other.
CREATE TABLE knowledge_draft (
  workspace_id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  document TEXT NOT NULL,
  saved_as INTEGER,
  edited_by TEXT,
  edited_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Rises with every change of the settings alone: `assistant.version` also rises with the knowledge.
ALTER TABLE assistant ADD COLUMN settings_version INTEGER NOT NULL DEFAULT 1;

-- The seller's own test questions.
CREATE TABLE regression_question (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  text TEXT NOT NULL,
  expectation TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;

-- What the suite found when a version was saved.
CREATE TABLE regression_run (
  workspace_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  results TEXT NOT NULL,
  ran_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, version)
) STRICT, WITHOUT ROWID;
