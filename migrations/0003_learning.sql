-- A file of past chats that was imported. The id is a digest of the file, so that the same one is not counted twice.
CREATE TABLE learning_import (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  format TEXT NOT NULL,
  name TEXT,
  imported_by TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  report TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;

-- Its chats, without personal data; those no training can reach any more are deleted.
CREATE TABLE learning_chat (
  workspace_id TEXT NOT NULL,
  import_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  messages TEXT NOT NULL,
  PRIMARY KEY (workspace_id, import_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX learning_chat_by_start ON learning_chat (workspace_id, started_at);
CREATE INDEX episode_by_opening ON episode (workspace_id, opened_at);

-- Trainings. A workspace has one that runs at most.
CREATE TABLE learning_job (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  progress TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX learning_job_running ON learning_job (workspace_id) WHERE finished_at IS NULL;

-- What was learned, for a member to review. `acts` counts what members did and did not undo: a row without any is
-- replaced by the next training.
CREATE TABLE learned_answer (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  job_id TEXT NOT NULL,
  state TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  language TEXT,
  concerns TEXT NOT NULL,
  asked INTEGER NOT NULL,
  support INTEGER NOT NULL,
  sources TEXT NOT NULL,
  acts INTEGER NOT NULL,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX learned_answer_by_support ON learned_answer (workspace_id, state, support, id);

CREATE TABLE learned_style (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  job_id TEXT NOT NULL,
  state TEXT NOT NULL,
  profile TEXT NOT NULL,
  acts INTEGER NOT NULL,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;

-- What members did to what was learned, and what it was before; append-only but for the mark of what was undone.
CREATE TABLE learning_act (
  workspace_id TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  act TEXT NOT NULL,
  member_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  before TEXT NOT NULL,
  undone_at INTEGER,
  PRIMARY KEY (workspace_id, subject_id, version)
) STRICT, WITHOUT ROWID;
