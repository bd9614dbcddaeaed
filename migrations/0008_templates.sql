-- Message templates. They belong to a provider's business account, which several numbers may share. What the provider
-- says of one has a time each for its status, quality and category, so that news may come in any order; `content` is
-- null where it has parts this product does not send.
CREATE TABLE template (
  workspace_id TEXT NOT NULL,
  id TEXT NOT NULL,
  account_id TEXT NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  category TEXT NOT NULL,
  content TEXT,
  status TEXT NOT NULL,
  reason TEXT,
  quality TEXT NOT NULL,
  provider_id TEXT,
  status_at INTEGER NOT NULL,
  quality_at INTEGER NOT NULL,
  category_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX template_by_name ON template (workspace_id, account_id, name, language);
CREATE INDEX template_of_account ON template (account_id, name);

-- When a workspace's templates of a business account were last compared with the provider's.
CREATE TABLE template_account (
  workspace_id TEXT NOT NULL,
  account_id TEXT NOT NULL,
  compared_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, account_id)
) STRICT, WITHOUT ROWID;

-- Since when the client takes no marketing messages on this channel.
ALTER TABLE conversation ADD COLUMN marketing_opt_out_at INTEGER;
